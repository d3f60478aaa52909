/** Finds the source of an article: the property `article`, else the attribute `src`, else a script in the element. */
import { preloadedFetch } from '../library/preloaded-fetch.js';
import { MaqalError } from '../shared/error.js';

const SCRIPTS = 'script[type*="json" i]';

/** JSON, or the types of files that servers do not know; not HTML. */
const JSON_TYPE = /^((application|text)\/(.+\+)?json|text\/plain|application\/octet-stream|)$/;

/**
 * @typedef {object} Source
 * @property {(signal: AbortSignal, isAgain: boolean) => Promise<unknown>} read resolves to a string or an object
 * @property {string} [url] its URL, against which relative links are resolved
 * @property {string} [text] what the element has inside: JSON and bodies
 */

/**
 * The source of an element, if it has one.
 * @param {Element & { article?: unknown }} host
 * @returns {Source | undefined}
 */
export function sourceOf(host) {
  const { article } = host;
  if (article !== undefined && article !== null) return { read: async () => article };
  const src = host.getAttribute('src');
  if (src !== null) {
    const url = URL.parse(src, document.baseURI)?.href;
    return {
      url,
      read: async (signal, isAgain) => {
        if (!url) throw new MaqalError('http.url', `src is not a valid URL: ${src}`);
        const headers = { accept: 'application/ld+json, application/json, */*;q=0.5' };
        return fetchText(url, { signal, cache: isAgain ? 'no-cache' : 'default', headers }, JSON_TYPE);
      },
    };
  }
  if (jsonIn(host) === undefined) return;
  const text = inside(host, 'script, template').map(({ innerHTML }) => innerHTML).join();
  return { text, read: () => whenParsed().then(() => jsonIn(host)) };
}

/**
 * The elements in an element that fit a selector, except those of an article inside.
 * @param {Element} host
 * @param {string} selector
 */
export function inside(host, selector) {
  return [...host.querySelectorAll(selector)].filter((element) => element.closest(host.localName) === host);
}

/** Waits until the page is parsed. */
export async function whenParsed() {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/**
 * The JSON in an element; that of several scripts is a list. Until the page is parsed, it may be incomplete.
 * @param {Element} host
 * @returns {string | undefined}
 */
function jsonIn(host) {
  const texts = /** @type {string[]} */ (inside(host, SCRIPTS).map(({ textContent }) => textContent));
  const valid = texts.length > 1 ? texts.filter(isJson) : [];
  return valid.length ? `[${valid}]` : texts[0];
}

/** @param {string} text */
function isJson(text) {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Downloads a text.
 * @param {string} url
 * @param {RequestInit} options
 * @param {RegExp} [types] the MIME types that are expected
 */
export async function fetchText(url, options, types) {
  try {
    const response = await preloadedFetch(url, options);
    if (!response.ok) throw new MaqalError('http.status', `HTTP ${response.status}: ${url}`, { cause: response });
    const type = (response.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
    if (types && !types.test(type)) throw new MaqalError('http.type', `The article is ${type}, not JSON: ${url}`);
    return await response.text();
  } catch (cause) {
    if (cause instanceof MaqalError) throw cause;
    const fromDisk = location.protocol === 'file:' ? ' A page opened from disk needs a server, or the JSON in a script inside the element.' : '';
    throw new MaqalError('http.network', `The article could not be fetched: ${url}.${fromDisk}`, { cause });
  }
}
