/** Chooses between the two WebAssembly builds: the core, which is enough for most articles, and the full one. */
import { MaqalError } from '../shared/error.js';
import { Build } from './build.js';

/** The core: reads schema.org articles whose body is Markdown or plain text. */
export const core = new Build('maqal.wasm', () => new URL('../maqal.wasm', import.meta.url));

/** The full build: reads everything. */
export const full = new Build('maqal-full.wasm', () => new URL('../maqal-full.wasm', import.meta.url));

/** Whether the full build is embedded in the script, so that loading the core would save nothing. */
let isEmbedded = false;

/**
 * Loads the full build from the script itself.
 * @param {() => import('../types/index.js').WasmSource} source
 */
export function useEmbedded(source) {
  isEmbedded = true;
  full.setSource(source);
}

/**
 * Loads the full build, which reads every article. The first call decides from where.
 * @param {import('../types/index.js').WasmSource} [source] where maqal-full.wasm is, if not beside the script
 */
export function init(source) {
  return full.load(source);
}

/**
 * Loads the core, which reads most articles, unless the full build is loaded or loading.
 * @param {import('../types/index.js').WasmSource} [source] where maqal.wasm is, if not beside the script
 */
export function initCore(source) {
  return isEmbedded || full.isRequested ? full.load() : core.load(source);
}

/** The library that is loaded, the full build if both are. Throws if none is. */
export function library() {
  const ready = full.library ?? core.library;
  if (!ready) throw new MaqalError('wasm.early', 'maqal is not ready yet: await init() first.');
  return ready;
}
