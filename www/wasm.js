/** Loads the WebAssembly once. */
import initialise, { initSync } from './bindings.js';
import { MaqalError } from './error.js';

/** The smallest module there is. Where even this does not compile, the page forbids WebAssembly. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** @type {Promise<void> | undefined} */
let loading;
let loaded = false;

/**
 * Makes the library ready. The first call decides where it comes from, every later one waits for the same;
 * after a failure the next call tries again.
 * @param {import('./index.js').WasmSource} [source] where maqal.wasm is, if not beside this file
 * @returns {Promise<void>}
 */
export function init(source) {
  loading ??= load(source).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * The same at once, where the bytes can be had at once.
 * @param {() => BufferSource | WebAssembly.Module} bytes
 */
export function initNow(bytes) {
  if (loaded) return;
  initSync({ module: bytes() });
  loaded = true;
  loading = Promise.resolve();
}

/** Throws until the library is ready. */
export function requireLoaded() {
  if (!loaded) throw new MaqalError('wasm.early', 'maqal is not ready yet: await init() first.');
}

/** @param {import('./index.js').WasmSource} [source] */
async function load(source = new URL('./maqal.wasm', import.meta.url)) {
  if (typeof WebAssembly !== 'object') throw new MaqalError('wasm.missing', 'This browser has no WebAssembly.');
  const given = await source;
  const isAddress = typeof given === 'string' || given instanceof URL || given instanceof Request;
  const module_or_path = isAddress ? await download(given) : given;
  if (module_or_path instanceof Response && !module_or_path.ok) {
    throw new MaqalError('wasm.status', `maqal.wasm was answered with ${module_or_path.status}: ${module_or_path.url}`);
  }
  try {
    // Streams; where the server tells another type than application/wasm, it warns and goes on without streaming.
    await initialise({ module_or_path });
  } catch (cause) {
    if (isForbidden()) {
      const message = "The page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src.";
      throw new MaqalError('wasm.forbidden', message, { cause });
    }
    throw new MaqalError('wasm.invalid', `maqal.wasm could not be compiled: ${cause}`, { cause });
  }
  loaded = true;
}

/** @param {string | URL | Request} address */
async function download(address) {
  try {
    return await fetch(address);
  } catch (cause) {
    const url = address instanceof Request ? address.url : address;
    throw new MaqalError('wasm.network', `maqal.wasm could not be fetched: ${url}`, { cause });
  }
}

function isForbidden() {
  try {
    return !new WebAssembly.Module(EMPTY_MODULE);
  } catch {
    return true;
  }
}
