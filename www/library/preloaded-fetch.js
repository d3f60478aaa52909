/** How files and articles are fetched, so that a `<link rel="preload" as="fetch">` in the page is taken and nothing comes twice. */

/** What was asked for before. @type {Set<string>} */
const asked = new Set();

/**
 * As `fetch`, of a whole address.
 *
 * A preload is taken where both ask in the same way. On the page's own origin that is without CORS: with `crossorigin`, a link
 * in WebKit sends an `Origin`, which `fetch` does not. Elsewhere it is with CORS, for nothing else can be read.
 *
 * WebKit keeps a preload, even one that failed. So a second request goes to the server.
 * @param {string | URL | Request} address
 * @param {RequestInit} [options]
 */
export async function ask(address, options) {
  const key = String(address);
  const all = { cache: asked.has(key) ? /** @type {const} */ ('no-cache') : undefined, ...options };
  asked.add(key);
  if (!key.startsWith(`${globalThis.origin}/`)) return fetch(address, all);
  const response = await fetch(address, { mode: 'no-cors', credentials: 'include', ...all });
  // It was sent on to another origin.
  return response.type === 'opaque' ? fetch(address, all) : response;
}
