/** Where the article of an element comes from: the `article` property, else `src`, else a script in it. */
import { ask } from '../library/preloaded-fetch.js';
import { MaqalError } from '../shared/error.js';

const SCRIPT = ':scope > script[type="application/ld+json"]';

/** JSON, or what servers call a file whose ending they do not know. A page in place of the article is neither. */
const JSON_TYPE = /^(application|text)\/(.+\+)?json$|^text\/plain$|^application\/octet-stream$|^$/;

/**
 * @typedef {object} Source
 * @property {(signal: AbortSignal, isAgain: boolean) => unknown} read a text or an object, or the promise of one
 * @property {string} [url] where it is, for the addresses in it
 * @property {string} [text] what stands in the page
 */

/**
 * The source of an element, if it has one.
 * @param {Element & { article?: unknown }} host
 * @returns {Source | undefined}
 */
export function sourceOf(host) {
  const { article } = host;
  if (article !== undefined && article !== null) return { read: () => article };
  const src = host.getAttribute('src');
  if (src !== null) {
    const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : undefined;
    return { url, read: (signal, isAgain) => download(url, src, { signal, cache: isAgain ? 'no-cache' : 'default' }) };
  }
  const script = host.querySelector(SCRIPT);
  if (script) return { text: script.textContent ?? '', read: () => written(host) };
}

/** Waits until the page has been read. */
export async function parsed() {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/** @param {Element} host */
async function written(host) {
  // While the page is being read, so may be the script.
  await parsed();
  return host.querySelector(SCRIPT)?.textContent ?? '';
}

/**
 * @param {string | undefined} url
 * @param {string} src
 * @param {RequestInit} options
 */
async function download(url, src, options) {
  if (!url) throw new MaqalError('http.url', `src is no address: ${src}`);
  try {
    const response = await ask(url, { ...options, headers: { accept: 'application/ld+json, application/json, */*;q=0.5' } });
    if (!response.ok) throw new MaqalError('http.status', `The article was answered with ${response.status}: ${url}`, { cause: response });
    const type = (response.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
    if (!JSON_TYPE.test(type)) throw new MaqalError('http.type', `The article was answered as ${type}, which is not JSON: ${url}`);
    return await response.text();
  } catch (cause) {
    if (cause instanceof MaqalError) throw cause;
    throw new MaqalError('http.network', `The article could not be fetched: ${url}`, { cause });
  }
}
