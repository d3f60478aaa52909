/** Calls the WebAssembly, and detects when an instance has trapped. */
import { MaqalError, warning } from '../shared/error.js';

/** @typedef {ReturnType<typeof import('./bindings.js').bindings> & { isEntered?: boolean }} Library */

/**
 * Whether an instance is unusable: an exception has unwound through its WebAssembly, and left its stack and its borrows in
 * an undefined state.
 * @param {Library} library
 */
export function hasTrapped(library) {
  return library.isEntered === true;
}

/**
 * Calls a library, and throws as a `MaqalError` the error that it returns: a list that begins with the code. What it throws is a
 * trap or a stack overflow. After an overflow no function can be called, so the flag is set before the call and cleared after it.
 * @param {Library} library
 * @param {(exports: any) => any} work
 */
export function guarded(library, work) {
  library.isEntered = true;
  let result;
  try {
    result = work(library.exports);
  } catch (cause) {
    if (isMemoryFull(library)) throw new MaqalError('wasm.memory', 'Not enough memory for this article.', { cause });
    throw MaqalError.from(cause);
  }
  library.isEntered = false;
  if (Array.isArray(result) && typeof result[0] === 'string') throw readingError(result);
  return result;
}

/** What a large article may need at once, in pages of 64 KiB. */
const PAGES = 1 << 13;

/**
 * Whether the memory of an instance that has trapped cannot grow, which is the reason then. It is not used again.
 * @param {Library} library
 */
function isMemoryFull({ exports: { memory } }) {
  try {
    memory.grow(PAGES);
    return false;
  } catch {
    return true;
  }
}

/**
 * The error that the library returns.
 * @param {[code: string, path: string, message: string, warnings: [string, string, string][]]} values
 */
function readingError([code, path, message, warnings]) {
  return new MaqalError(code, message, { path, warnings: warnings.map(warning) });
}
