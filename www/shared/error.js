/** Defines the error that every function of the package throws. */

/**
 * An error with a stable code for programs, the JSON path where it occurred, and a message for the developer.
 *
 * The codes `json.…`, `article.…`, `chunk.missing` and `entities.missing` come from the WebAssembly (`src/error.rs`); `http.…`,
 * `wasm.…`, `body.…`, `json.value`, `article.freed` and `internal` are thrown by the script.
 */
export class MaqalError extends Error {
  // Not assigned, because a page may have frozen `Error.prototype`.
  name = 'MaqalError';

  /**
   * @param {string} code stable, such as `http.status`
   * @param {string} message for the developer
   * @param {{ path?: string, warnings?: Warning[], cause?: unknown }} [more] the JSON path, the warnings
   *   found before the error, and the original error
   * @typedef {{ code: string, path: string, message: string }} Warning
   */
  constructor(code, message, { path = '', warnings = [], cause } = {}) {
    super(message, { cause });
    this.code = code;
    this.path = path;
    this.warnings = warnings;
  }

  /**
   * Anything that was thrown as a `MaqalError`.
   * @param {any} thrown
   */
  static from(thrown) {
    return thrown instanceof MaqalError ? thrown : new MaqalError('internal', String(thrown?.message ?? thrown), { cause: thrown });
  }
}

/**
 * A warning by the names of its properties.
 * @param {[code: string, path: string, message: string]} values
 * @returns {Warning}
 */
export function warning([code, path, message]) {
  return { code, path, message };
}
