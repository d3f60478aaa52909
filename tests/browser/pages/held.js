/** Holds answers back until a test lets them go. Addresses that contain `wanted` are held. */
export function hold(wanted) {
  const { fetch } = window;
  const held = { aborted: [], waiting: new Map() };
  window.fetch = (url, options = {}) => {
    if (!String(url).includes(wanted)) return fetch(url, options);
    return new Promise((resolve, reject) => {
      held.waiting.set(new URL(url, location.href).pathname, () => resolve(fetch(url)));
      options.signal?.addEventListener('abort', () => {
        held.aborted.push(new URL(url, location.href).pathname);
        reject(options.signal.reason);
      });
    });
  };
  window.held = held;
}
