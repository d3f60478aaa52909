/** Finds the source of an article: the property `article`, else the attribute `src`, else a script in the element. */
import { preloadedFetch } from '../library/preloaded-fetch.js';
import { MaqalError } from '../shared/error.js';

const SCRIPT = ':scope > script[type="application/ld+json"]';

/** JSON, or the types of files that servers do not know; not HTML. */
const JSON_TYPE = /^((application|text)\/(.+\+)?json|text\/plain|application\/octet-stream|)$/;

/**
 * @typedef {object} Source
 * @property {(signal: AbortSignal, isAgain: boolean) => Promise<unknown>} read resolves to a string or an object
 * @property {string} [url] its URL, against which relative links are resolved
 * @property {string} [text] the content of the script
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
    return { url, read: (signal, isAgain) => download(url, src, { signal, cache: isAgain ? 'no-cache' : 'default' }) };
  }
  const script = host.querySelector(SCRIPT);
  if (script) return { text: script.textContent ?? '', read: () => scriptText(host) };
}

/** Waits until the page is parsed. */
export async function whenParsed() {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/**
 * The content of the script in an element.
 * @param {Element} host
 */
async function scriptText(host) {
  // Until the page is parsed, the script may be incomplete.
  await whenParsed();
  return host.querySelector(SCRIPT)?.textContent ?? '';
}

/**
 * Downloads an article.
 * @param {string | undefined} url
 * @param {string} src
 * @param {RequestInit} options
 */
async function download(url, src, options) {
  if (!url) throw new MaqalError('http.url', `src is not a valid URL: ${src}`);
  try {
    const response = await preloadedFetch(url, { ...options, headers: { accept: 'application/ld+json, application/json, */*;q=0.5' } });
    if (!response.ok) throw new MaqalError('http.status', `HTTP ${response.status}: ${url}`, { cause: response });
    const type = (response.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
    if (!JSON_TYPE.test(type)) throw new MaqalError('http.type', `The article is ${type}, not JSON: ${url}`);
    return await response.text();
  } catch (cause) {
    if (cause instanceof MaqalError) throw cause;
    throw new MaqalError('http.network', `The article could not be fetched: ${url}`, { cause });
  }
}
