/** The entry of the script-tag build: registers the element, and exports the functions. */
import { preloadedFetch } from '../library/preloaded-fetch.js';
import { setStylesheetSource } from '../library/stylesheet.js';
import { chunk, entities, main } from '../library/wasm.js';
import './define.js';

export * from './index.js';

/**
 * Fetches a file beside this script, and checks the hash that the build has inserted, so that a page that pins this script
 * with `integrity` pins everything it fetches.
 * @param {keyof typeof INTEGRITY} file
 */
const beside = (file) => async () => {
  const integrity = INTEGRITY[file];
  // No engine checks the integrity of a preload that `fetch` uses, and Firefox uses none if `fetch` checks integrity, so it is
  // checked here. Pages without TLS have no `crypto.subtle`.
  const { subtle } = crypto;
  const response = await preloadedFetch(new URL(file, import.meta.url), { integrity: subtle ? '' : integrity });
  const hash = subtle && (await subtle.digest('SHA-384', await response.clone().arrayBuffer()));
  if (hash && response.ok && integrity !== `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`) {
    throw new Error(`${response.url} is not the file that was built with this script`);
  }
  return response;
};

for (const file of [main, chunk, entities]) file.setSource(beside(/** @type {keyof typeof INTEGRITY} */ (file.name)));
setStylesheetSource(beside('style.css'));
