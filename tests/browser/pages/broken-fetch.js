/** Breaks the network for one file, in each way that networks and servers break. */

/** How an answer is broken. Each takes the real answer, its bytes, and the signal of the request. */
const WAYS = {
  refused: () => Promise.reject(new TypeError('Failed to fetch')),
  stalled: (_response, _bytes, signal) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  unavailable: () => new Response('Unavailable', { status: 503 }),
  page: () => new Response('<!doctype html><title>Please sign in</title>', { headers: { 'content-type': 'text/html' } }),
  empty: (response) => copy(response, new Uint8Array()),
  half: (response, bytes) => copy(response, bytes.slice(0, bytes.length / 2)),
  severed: (response, bytes) => copy(response, severed(bytes)),
  'of another build': (response, bytes) => copy(response, bytes.with(-1, bytes.at(-1) ^ 1)),
  'of another type': (_response, bytes) => new Response(bytes, { headers: { 'content-type': 'text/plain' } }),
  late: async (response) => {
    await window.broken.release;
    return response;
  },
};

/**
 * Breaks the answers for URLs that contain `part`. `broken.repair()` ends that, `broken.answer()` lets late ones come;
 * `broken.count` is how many were broken.
 * @param {string} part
 * @param {keyof typeof WAYS} way
 */
export function breakFetch(part, way) {
  const { fetch, setTimeout } = window;
  // Nobody waits as long as a reader does before the button comes.
  if (way === 'stalled' || way === 'late') window.setTimeout = (work, delay, ...rest) => setTimeout(work, delay / 100, ...rest);
  const { promise, resolve } = Promise.withResolvers();
  window.broken = { count: 0, release: promise, answer: resolve, repair: () => (window.fetch = fetch) };
  window.fetch = async (url, options = {}) => {
    if (!String(url).includes(part)) return fetch(url, options);
    window.broken.count++;
    const response = await fetch(url, { ...options, signal: undefined });
    return WAYS[way](response, new Uint8Array(await response.clone().arrayBuffer()), options.signal);
  };
}

/** An answer with the same type and another body. */
const copy = (response, body) => new Response(body, { headers: { 'content-type': response.headers.get('content-type') } });

/** A stream that fails after half of the bytes. */
function severed(bytes) {
  const parts = [bytes.slice(0, bytes.length / 2)];
  return new ReadableStream({
    pull(controller) {
      const part = parts.pop();
      if (part) controller.enqueue(part);
      else controller.error(new TypeError('network error'));
    },
  });
}
