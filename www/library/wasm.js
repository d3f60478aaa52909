/** Keeps the instance of the WebAssembly: its main file, and the files with what only some articles need. */
import { MaqalError } from '../shared/error.js';
import { bindings } from './bindings.js';
import { chunkSource, entitiesSource, mainSource } from './locations.js';
import { hasTrapped } from './trap.js';
import { WasmFile } from './wasm-file.js';

/** Reads schema.org articles whose body is Markdown or plain text. */
export const main = new WasmFile('maqal.wasm', mainSource, link);

/** HTML, what other systems publish, and JSON-LD. Shares the memory of the main file. */
export const chunk = new WasmFile('maqal-chunk.wasm', chunkSource, link);

/** The table of HTML's named character references, but for the common ones: data for the memory of the main file. */
export const entities = new WasmFile('maqal-entities.wasm', entitiesSource, link);

/** @type {import('./trap.js').Library | undefined} */
let current;

/**
 * Loads everything, so that every article can be read. The first call decides from where.
 * @param {import('../types/index.js').WasmSource} [mainSource] where maqal.wasm is, if not beside the script
 * @param {import('../types/index.js').WasmSource} [chunkSource] where maqal-chunk.wasm is, if not beside the script
 * @param {import('../types/index.js').WasmSource} [entitiesSource] where maqal-entities.wasm is, if not beside the script
 */
export async function init(mainSource, chunkSource, entitiesSource) {
  await all(main.load(mainSource), chunk.load(chunkSource), entities.load(entitiesSource));
}

/**
 * Waits for several files.
 * @param {Promise<void>[]} loads
 */
export async function all(...loads) {
  // If one fails, another may still be on its way to fail; the next call must retry all.
  await Promise.allSettled(loads);
  await Promise.all(loads);
}

/** Aborts what is loading, so that the next loads begin anew. */
export function abortLoads() {
  for (const file of [main, chunk, entities]) file.abort();
}

/** The library, with all that is loaded; an instance that has trapped is replaced. Throws if nothing is loaded. */
export function library() {
  if (!main.module) throw new MaqalError('wasm.early', 'maqal.wasm is not loaded: await init() first.');
  if (!current || hasTrapped(current)) current = bindings(main.module);
  for (const file of [chunk, entities]) if (file.module && file.library !== current) add(current, main.module, file, file.module);
  return current;
}

/** Finds out whether what is loaded can be used. */
function link() {
  if (main.module) library();
}

/**
 * Adds what a file has to an instance: functions to its table, data to its memory.
 * @param {import('./trap.js').Library} library
 * @param {WebAssembly.Module} mainModule
 * @param {WasmFile} file
 * @param {WebAssembly.Module} module
 */
function add(library, mainModule, file, module) {
  if (buildOf(mainModule) !== buildOf(module)) throw new Error(`maqal.wasm and ${file.name} are of different builds`);
  new WebAssembly.Instance(module, { __wasm_split: library.exports });
  if (file === chunk) library.exports.chunkLoaded();
  file.library = library;
}

/**
 * What only files of one build have in common: nothing else keeps a cached file from running with a newer one.
 * @param {WebAssembly.Module} module
 */
function buildOf(module) {
  return String(WebAssembly.Module.customSections(module, 'build').map((section) => new Uint32Array(section)));
}
