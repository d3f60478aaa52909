// Loads the files of the WebAssembly one by one, for tests of what each is needed for.
import { readFileSync } from 'node:fs';
import { loadNow } from '../../dist/npm/wasm-file.js';

export { loadNow };

/** The package as it is built. */
export const npm = new URL('../../dist/npm/', import.meta.url);

export const bytes = (file) => readFileSync(new URL(file, npm));

/** A copy of the library in which nothing is loaded yet. */
export const copy = (name) => import(`../../dist/npm/wasm.js?${encodeURIComponent(name)}`);

const FILES = { main: 'maqal.wasm', chunk: 'maqal-chunk.wasm', entities: 'maqal-entities.wasm' };

/** A copy of the library in which these files are loaded: `main`, `chunk`, `entities`. */
export async function loaded(name, ...files) {
  const library = await copy(name);
  for (const file of files) loadNow(library[file], () => bytes(FILES[file]));
  return library;
}

/** What a library makes of an article: HTML, or the code of the error. */
export function made({ library }, json) {
  const { html, read, release } = library().exports;
  const [reading] = read(typeof json === 'string' ? json : JSON.stringify(json), '{}');
  if (typeof reading === 'string') return reading;
  const made = html(reading, '{}');
  release(reading);
  return made;
}
