/** Loads one WebAssembly build, once. */
import { MaqalError } from '../shared/error.js';
import { bindings } from './bindings.js';
import { preloadedFetch } from './preloaded-fetch.js';
import { hasTrapped } from './trap.js';

/** The smallest valid module. If it cannot run, the page forbids WebAssembly. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** One of the two builds. */
export class Build {
  #file;
  #source;
  /** @type {Promise<void> | undefined} */
  #loading;
  /** @type {WebAssembly.Module | undefined} Kept for the next instance. */
  #module;
  /** @type {import('./trap.js').Library | undefined} */
  #library;
  /** The exports of the instance, such as its memory, for tests. @type {WebAssembly.Exports | undefined} */
  exports;

  /**
   * @param {string} file the name of its file
   * @param {() => import('../types/index.js').WasmSource} source its default location
   */
  constructor(file, source) {
    this.#file = file;
    this.#source = source;
  }

  /** Its functions, once it is loaded; an instance that has trapped is replaced. */
  get library() {
    if (this.#library && hasTrapped(this.#library)) this.#instantiate();
    return this.#library;
  }

  /** Whether it is loaded or loading. */
  get isRequested() {
    return this.#loading !== undefined;
  }

  /**
   * Replaces its default location.
   * @param {() => import('../types/index.js').WasmSource} source
   */
  setSource(source) {
    this.#source = source;
  }

  /**
   * Loads it. The first call decides from where, later calls wait for the same load; after a failure the next call retries.
   * @param {import('../types/index.js').WasmSource} [source]
   * @returns {Promise<void>}
   */
  load(source) {
    this.#loading ??= this.#load(source ?? this.#source()).catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /**
   * Loads it synchronously.
   * @param {() => BufferSource | WebAssembly.Module} module
   */
  loadNow(module) {
    if (this.#library) return;
    const given = module();
    this.#module = given instanceof WebAssembly.Module ? given : new WebAssembly.Module(given);
    this.#instantiate();
    this.#loading = Promise.resolve();
  }

  /** Creates an instance synchronously. */
  #instantiate() {
    const library = bindings();
    this.#start(library, new WebAssembly.Instance(/** @type {WebAssembly.Module} */ (this.#module), library.imports()));
  }

  /**
   * @param {import('./trap.js').Library} library
   * @param {WebAssembly.Instance} instance
   */
  #start(library, instance) {
    this.exports = library.start(instance);
    this.#library = library;
  }

  /** @param {import('../types/index.js').WasmSource} source */
  async #load(source) {
    if (typeof WebAssembly !== 'object') throw new MaqalError('wasm.missing', 'This browser has no WebAssembly.');
    const given = await this.#fetch(source);
    if (given instanceof Response && !given.ok) {
      throw new MaqalError('wasm.status', `${this.#file}: HTTP ${given.status}: ${given.url}`);
    }
    const library = bindings();
    try {
      this.#module = await compile(given);
      this.#start(library, await WebAssembly.instantiate(this.#module, library.imports()));
    } catch (cause) {
      if (isForbidden()) {
        const message = "The page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src.";
        throw new MaqalError('wasm.forbidden', message, { cause });
      }
      // A server without this file may respond with a page.
      const from = given instanceof Response ? ` from ${given.url}` : '';
      throw new MaqalError('wasm.invalid', `${this.#file}${from} could not be compiled: ${cause}`, { cause });
    }
  }

  /** @param {import('../types/index.js').WasmSource} source */
  async #fetch(source) {
    /** @type {any} */
    let given;
    try {
      given = await source;
      const isUrl = typeof given === 'string' || given instanceof URL || given instanceof Request;
      return isUrl ? await preloadedFetch(given) : given;
    } catch (cause) {
      throw new MaqalError('wasm.network', `${this.#file} could not be fetched: ${given?.url ?? given ?? cause}`, { cause });
    }
  }
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
  console.warn(`maqal: served as ${type}, not application/wasm, so it compiles only after the download: ${given.url}`);
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
