/** Loads the WebAssembly: the core, which most articles are content with, or the full one, which reads everything. */
import { ask } from './preloaded-fetch.js';
import { bindings } from './bindings.js';
import { MaqalError } from '../shared/error.js';

/** The smallest module there is. Where even this does not run, the page forbids WebAssembly. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** @typedef {ReturnType<typeof bindings> & { isEntered?: boolean }} Library */

/**
 * Whether a library can no longer be relied on: something has unwound through its WebAssembly, which left its stack, and
 * what was borrowed in it, as they were.
 * @param {Library} library
 */
export function hasTrapped(library) {
  return library.isEntered === true;
}

/**
 * Asks something of a library; what it throws is thrown as an error of ours. Whatever is not the library's own error is a
 * trap, or a stack that was full. With a full stack nothing can be called, so that the mark is set before, and taken away after.
 * @template T
 * @param {Library} library
 * @param {(library: Library) => T} work
 * @returns {T}
 */
export function guarded(library, work) {
  library.isEntered = true;
  try {
    const result = work(library);
    library.isEntered = false;
    return result;
  } catch (thrown) {
    library.isEntered = typeof (/** @type {any} */ (thrown)?.code) !== 'string';
    throw MaqalError.from(thrown);
  }
}

/** One of the two modules, loaded once. */
class Build {
  #file;
  #source;
  /** @type {Promise<void> | undefined} */
  #loading;
  /** @type {WebAssembly.Module | undefined} Compiled, for the next instance. */
  #module;
  /** @type {Library | undefined} */
  #library;
  /** What the WebAssembly itself has: its memory, which tests look at. @type {WebAssembly.Exports | undefined} */
  exports;

  /**
   * @param {string} file its name
   * @param {() => import('../types/index.js').WasmSource} source where it is
   */
  constructor(file, source) {
    this.#file = file;
    this.#source = source;
  }

  /** What it can do, once it is loaded; in place of an instance that has trapped there is a new one. */
  get library() {
    if (this.#library && hasTrapped(this.#library)) this.#renew();
    return this.#library;
  }

  /** Whether it is loaded, or on its way. */
  get isAsked() {
    return this.#loading !== undefined;
  }

  /**
   * Says where it is, instead of beside this file.
   * @param {() => import('../types/index.js').WasmSource} source
   */
  from(source) {
    this.#source = source;
  }

  /**
   * Loads it. The first call decides from where, every later one waits for the same; after a failure the next tries again.
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
   * The same at once, where the bytes can be had at once.
   * @param {() => BufferSource | WebAssembly.Module} module
   */
  loadNow(module) {
    if (this.#library) return;
    const given = module();
    this.#module = given instanceof WebAssembly.Module ? given : new WebAssembly.Module(given);
    this.#renew();
    this.#loading = Promise.resolve();
  }

  /** Makes an instance at once. */
  #renew() {
    const library = bindings();
    this.#start(library, new WebAssembly.Instance(/** @type {WebAssembly.Module} */ (this.#module), library.imports()));
  }

  /**
   * @param {Library} library
   * @param {WebAssembly.Instance} instance
   */
  #start(library, instance) {
    this.exports = library.start(instance);
    this.#library = library;
  }

  /** @param {import('../types/index.js').WasmSource} source */
  async #load(source) {
    if (typeof WebAssembly !== 'object') throw new MaqalError('wasm.missing', 'This browser has no WebAssembly.');
    const given = await this.#receive(source);
    if (given instanceof Response && !given.ok) {
      throw new MaqalError('wasm.status', `${this.#file} was answered with ${given.status}: ${given.url}`);
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
      // A server that has no such file may answer with a page.
      const from = given instanceof Response ? ` from ${given.url}` : '';
      throw new MaqalError('wasm.invalid', `${this.#file}${from} could not be compiled: ${cause}`, { cause });
    }
  }

  /** @param {import('../types/index.js').WasmSource} source */
  async #receive(source) {
    /** @type {any} */
    let given;
    try {
      given = await source;
      const isAddress = typeof given === 'string' || given instanceof URL || given instanceof Request;
      return isAddress ? await ask(given) : given;
    } catch (cause) {
      throw new MaqalError('wasm.network', `${this.#file} could not be fetched: ${given?.url ?? given ?? cause}`, { cause });
    }
  }
}

/** It reads schema.org articles whose text is Markdown or plain. */
export const core = new Build('maqal.wasm', () => new URL('../maqal.wasm', import.meta.url));

/** It reads everything. */
export const full = new Build('maqal-full.wasm', () => new URL('../maqal-full.wasm', import.meta.url));

/** Whether the full one comes with the script, so that there is nothing less to fetch. */
let isCarried = false;

/**
 * Takes the full module from the script itself.
 * @param {() => import('../types/index.js').WasmSource} source
 */
export function carry(source) {
  isCarried = true;
  full.from(source);
}

/**
 * Makes the library ready for every article. The first call decides where it comes from.
 * @param {import('../types/index.js').WasmSource} [source] where maqal-full.wasm is, if not beside this file
 */
export function init(source) {
  return full.load(source);
}

/**
 * Makes the library ready for most articles: with the core, unless the full one is there or on its way.
 * @param {import('../types/index.js').WasmSource} [source] where maqal.wasm is, if not beside this file
 */
export function initCore(source) {
  return isCarried || full.isAsked ? full.load() : core.load(source);
}

/** The best that is ready. Throws until there is one. */
export function library() {
  const ready = full.library ?? core.library;
  if (!ready) throw new MaqalError('wasm.early', 'maqal is not ready yet: await init() first.');
  return ready;
}

/**
 * @param {Response | BufferSource | WebAssembly.Module} given
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(given) {
  if (given instanceof WebAssembly.Module) return given;
  if (!(given instanceof Response)) return WebAssembly.compile(given);
  const type = given.headers.get('content-type');
  // Compiles while it arrives. Browsers refuse that for any other type.
  if (type === 'application/wasm') return WebAssembly.compileStreaming(given);
  console.warn(`maqal: served as ${type}, not as application/wasm, the WebAssembly compiles later: ${given.url}`);
  return WebAssembly.compile(await given.arrayBuffer());
}

function isForbidden() {
  try {
    // WebKit lets it compile, and refuses to instantiate it.
    return !new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE));
  } catch {
    return true;
  }
}
