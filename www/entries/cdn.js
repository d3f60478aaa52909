/** The entry of the script-tag build: registers the element, and exports the functions. */
import { preloadedFetch } from '../library/preloaded-fetch.js';
import { setStylesheetSource } from '../library/stylesheet.js';
import { chunk, entities, main } from '../library/wasm.js';
import './define.js';

export * from './index.js';

/** The responses that the page has requested before this script was loaded, by integrity. @type {Record<string, Promise<Response>>} */
const early = globalThis.maqalFiles ?? {};

/**
 * Fetches a file beside this script, with the hash that the build has inserted, so that a page that pins this script with
 * `integrity` pins everything it fetches.
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

for (const file of [main, chunk, entities]) file.source = beside(/** @type {keyof typeof INTEGRITY} */ (file.name));
setStylesheetSource(beside('style.css'));
