/** Fetches files and articles such that a `<link rel="preload" as="fetch">` is used, and nothing is downloaded twice. */

/** The URLs that were requested before. @type {Set<string>} */
const requested = new Set();

/**
 * Like `fetch`, of an absolute URL.
 *
 * A preload is used only if both requests have the same mode. On the page's own origin that is `no-cors`, because with
 * `crossorigin` a link in WebKit sends `Origin`, and `fetch` does not. On other origins it is `cors`, the only readable mode.
 *
 * WebKit keeps a preload, even a failed one, so the second request for a URL bypasses the cache.
 * @param {string | URL | Request} url
 * @param {RequestInit} [options]
 */
export async function preloadedFetch(url, options) {
  const key = String(url);
  const all = { cache: requested.has(key) ? /** @type {const} */ ('no-cache') : undefined, ...options };
  requested.add(key);
  if (!key.startsWith(`${globalThis.origin}/`)) return fetch(url, all);
  const response = await fetch(url, { mode: 'no-cors', credentials: 'include', ...all });
  // It was redirected to another origin.
  return response.type === 'opaque' ? fetch(url, all) : response;
}
