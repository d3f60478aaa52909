/** Where the script-tag build finds its files: beside the script, with the hashes that the build inserts. In place of `library/locations.js`. */
import { preloadedFetch } from '../library/preloaded-fetch.js';

/** The responses that the page has requested before this script was loaded, by integrity. @type {Record<string, Promise<Response>>} */
const early = globalThis.maqalFiles ?? {};

/**
 * Fetches a file with its hash, so that a page that pins this script with `integrity` pins everything it fetches.
 *
 * `fetch` checks the hash, because Chromium caches compiled code only for a response that comes from its HTTP cache straight
 * to the compiler: not for a copy, and not for one that a link has preloaded.
 * @param {keyof typeof INTEGRITY} file
 */
const beside = (file) => () => {
  const integrity = INTEGRITY[file];
  const response = early[integrity];
  // After a failure it is requested again.
  delete early[integrity];
  // No preload is used for a request with `integrity`, so that its mode need not be that of one.
  return response ?? preloadedFetch(new URL(file, import.meta.url), { integrity, mode: 'cors' });
};

export const mainSource = beside('maqal.wasm');
export const chunkSource = beside('maqal-chunk.wasm');
export const entitiesSource = beside('maqal-entities.wasm');
export const styleSource = beside('style.css');
