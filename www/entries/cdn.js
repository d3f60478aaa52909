/** What a page gets from one script tag: the element, registered, and the functions beside it. */
import { ask } from '../library/preloaded-fetch.js';
import './define.js';
import { sheetFrom } from '../library/stylesheet.js';
import { core, full } from '../library/wasm.js';

export * from './index.js';

/**
 * Fetches a file beside this one, if it still is the one whose hash the build has put here: a page that pins this script with
 * `integrity` pins all it fetches.
 * @param {keyof typeof INTEGRITY} file
 */
const beside = (file) => async () => {
  const integrity = INTEGRITY[file];
  // No engine checks the integrity of a preload that `fetch` takes, and Firefox takes none where `fetch` is to check it, so it
  // is checked here. Only a page that came without TLS has nothing to hash with.
  const { subtle } = crypto;
  const response = await ask(new URL(file, import.meta.url), { integrity: subtle ? '' : integrity });
  const hash = subtle && (await subtle.digest('SHA-384', await response.clone().arrayBuffer()));
  if (hash && response.ok && integrity !== `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`) {
    throw new Error(`${response.url} is not the file that was built with this script`);
  }
  return response;
};

core.from(beside('maqal.wasm'));
full.from(beside('maqal-full.wasm'));
sheetFrom(beside('style.css'));
