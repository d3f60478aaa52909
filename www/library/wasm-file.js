/** Loads one file of the WebAssembly, once. */
import { MaqalError } from '../shared/error.js';
import { preloadedFetch } from './preloaded-fetch.js';

/** The smallest valid module. If it cannot run, the page forbids WebAssembly. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** A file of the WebAssembly. */
export class WasmFile {
  #link;
  /** @type {Promise<void> | undefined} */
  #loading;
  #fetching = new AbortController();
  /** The compiled module, once it is loaded. @type {WebAssembly.Module | undefined} */
  module;
  /** The instance that has what this file adds to the main one. @type {import('./trap.js').Library | undefined} */
  library;

  /**
   * @param {string} name
   * @param {() => import('../types/index.js').WasmSource} source
   * @param {() => void} link puts the module to use, and throws if it cannot be used
   */
  constructor(name, source, link) {
    this.name = name;
    /** Its default location, which an entry may replace. */
    this.source = source;
    this.#link = link;
  }

  /**
   * Loads it. The first call decides from where, later calls wait for the same load; after a failure the next call retries.
   * @param {import('../types/index.js').WasmSource} [source]
   * @returns {Promise<void>}
   */
  load(source) {
    if (!this.#loading) {
      this.#fetching = new AbortController();
      const loading = this.#load(source).catch((error) => {
        if (this.#loading === loading) this.#loading = undefined;
        throw error;
      });
      this.#loading = loading;
    }
    return this.#loading;
  }

  /** Aborts a load that has not finished, so that the next call begins another. */
  abort() {
    if (this.module) return;
    this.#fetching.abort();
    this.#loading = undefined;
  }

  /** @param {import('../types/index.js').WasmSource} [source] */
  async #load(source) {
    if (this.module) return;
    if (typeof WebAssembly !== 'object') throw new MaqalError('wasm.missing', 'This browser has no WebAssembly.');
    const given = await this.#fetch(source);
    if (given instanceof Response && !given.ok) {
      throw new MaqalError('wasm.status', `${this.name}: HTTP ${given.status}: ${given.url}`);
    }
    try {
      const module = await compile(given);
      // A load that was aborted may have been quicker after all.
      if (this.module) return;
      this.module = module;
      this.#link();
    } catch (cause) {
      this.module = undefined;
      // The connection broke while it was compiled.
      if (cause instanceof TypeError) throw this.#unreachable(given, cause);
      if (isForbidden()) {
        const message = "The Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src.";
        throw new MaqalError('wasm.forbidden', message, { cause });
      }
      // A server without this file may respond with a page.
      const from = /** @type {any} */ (given)?.url || this.name;
      throw new MaqalError('wasm.invalid', `${from} could not be compiled: ${cause}`, { cause });
    }
  }

  /** @param {import('../types/index.js').WasmSource} [source] */
  async #fetch(source) {
    /** @type {any} */
    let given;
    try {
      given = await (source ?? this.source());
      const isUrl = typeof given === 'string' || given instanceof URL || given instanceof Request;
      return isUrl ? await preloadedFetch(given, { signal: this.#fetching.signal }) : given;
    } catch (cause) {
      throw this.#unreachable(given, cause);
    }
  }

  /**
   * @param {any} given what was requested
   * @param {unknown} cause
   */
  #unreachable(given, cause) {
    return new MaqalError('wasm.network', `${this.name} could not be fetched: ${given?.url ?? given ?? cause}`, { cause });
  }
}

/**
 * Loads a file synchronously, unless it is loaded.
 * @param {WasmFile} file
 * @param {() => BufferSource | WebAssembly.Module} source
 */
export function loadNow(file, source) {
  if (file.module) return;
  const given = source();
  file.module = given instanceof WebAssembly.Module ? given : new WebAssembly.Module(given);
}

/**
 * Compiles a module from any of its forms.
 * @param {Response | BufferSource | WebAssembly.Module} given
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(given) {
  if (given instanceof WebAssembly.Module) return given;
  if (!(given instanceof Response)) return WebAssembly.compile(given);
  const type = given.headers.get('content-type');
  // Compiles while it downloads, which browsers allow for this type only.
  if (type === 'application/wasm') return WebAssembly.compileStreaming(given);
  console.warn(`maqal: serve ${given.url} as application/wasm, not ${type}`);
  return WebAssembly.compile(await given.arrayBuffer());
}

/** Whether the page forbids WebAssembly. */
function isForbidden() {
  try {
    // WebKit allows compiling, but not instantiating.
    return !new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE));
  } catch {
    return true;
  }
}
