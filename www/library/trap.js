/** Calls the WebAssembly, and detects when an instance has trapped. */
import { MaqalError } from '../shared/error.js';

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
 * Calls a library, and rethrows what it throws as a `MaqalError`. Anything but the library's own error is a trap or a stack
 * overflow. After an overflow no function can be called, so the flag is set before the call and cleared after it.
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
    library.isEntered = !Array.isArray(thrown);
    if (library.isEntered && isMemoryFull(library)) {
      throw new MaqalError('wasm.memory', 'There is not enough memory for this article.', { cause: thrown });
    }
    throw MaqalError.from(thrown);
  }
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
