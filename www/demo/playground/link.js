/** Keeps what is on the screen in the fragment of a link: JSON, compressed (RFC 1951), in the base64 of URLs (RFC 4648). */

const NAME = '#article=';
/** Longer links are cut off by some browsers and many messengers. */
export const LONGEST = 32_000;
/** A small link may be expanded to a huge text. */
const LARGEST = 2_000_000;

/**
 * The fragment for a state, or nothing if it would be too long.
 * @param {Record<string, string>} state
 * @returns {Promise<string | undefined>}
 */
export async function encode(state) {
  const compressed = await bytes(new Blob([JSON.stringify(state)]).stream().pipeThrough(new CompressionStream('deflate-raw')), LARGEST);
  const binary = Array.from(compressed, (byte) => String.fromCharCode(byte)).join('');
  const fragment = NAME + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return fragment.length <= LONGEST ? fragment : undefined;
}

/**
 * The state in a fragment; none in another fragment.
 * @param {string} fragment
 * @returns {Promise<Record<string, string> | undefined>}
 * @throws if the link is damaged
 */
export async function decode(fragment) {
  if (!fragment.startsWith(NAME)) return undefined;
  const binary = atob(fragment.slice(NAME.length).replaceAll('-', '+').replaceAll('_', '/'));
  const compressed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const json = new TextDecoder().decode(await bytes(new Blob([compressed]).stream().pipeThrough(new DecompressionStream('deflate-raw')), LARGEST));
  const state = JSON.parse(json);
  if (typeof state?.text !== 'string') throw new TypeError('This link has no text.');
  return state;
}

async function bytes(stream, most) {
  const chunks = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length > most) {
      // The stream may have failed already; the caller learns of this error.
      reader.cancel().catch(() => {});
      throw new RangeError('This text is too long.');
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
