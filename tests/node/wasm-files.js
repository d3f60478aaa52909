// Loads the files of the WebAssembly one by one, for tests of what each is needed for.
import { readFileSync } from 'node:fs';

export { loadNow } from '../../dist/npm/wasm-file.js';

/** The package as it is built. */
export const npm = new URL('../../dist/npm/', import.meta.url);

export const bytes = (file) => readFileSync(new URL(file, npm));

/** A copy of the library in which nothing is loaded yet. */
export const copy = (name) => import(`../../dist/npm/wasm.js?${encodeURIComponent(name)}`);

/** What a library makes of an article: HTML, or the code of the error. */
export function made({ library }, json) {
  let reading;
  try {
    reading = new (library().Reading)(typeof json === 'string' ? json : JSON.stringify(json), '{}');
  } catch ([code]) {
    return code;
  }
  const html = reading.html('{}');
  reading.free();
  return html;
}
