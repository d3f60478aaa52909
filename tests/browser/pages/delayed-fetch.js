/** Delays responses until a test releases them. */

/**
 * Delays the responses of URLs that contain `part`.
 * `delayed.waiting` has a function for each that releases it; `delayed.aborted` lists those that were aborted.
 */
export function delayFetch(part) {
  const { fetch } = window;
  const delayed = { aborted: [], waiting: new Map() };
  window.fetch = (url, options = {}) => {
    if (!String(url).includes(part)) return fetch(url, options);
    return new Promise((resolve, reject) => {
      delayed.waiting.set(new URL(url, location.href).pathname, () => resolve(fetch(url)));
      options.signal?.addEventListener('abort', () => {
        delayed.aborted.push(new URL(url, location.href).pathname);
        reject(options.signal.reason);
      });
    });
  };
  window.delayed = delayed;
}
