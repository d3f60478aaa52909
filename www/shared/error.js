/**
 * Why there is no article: a stable code for programs, where in the JSON it is, a sentence for the developer.
 *
 * Codes of reading (`json.…`, `article.…`, `feature.…`) come from the library; `http.…`, `wasm.…`, `json.value` and
 * `article.freed` are the shim's own.
 */
export class MaqalError extends Error {
  /**
   * @param {string} code for programs, such as `http.status`
   * @param {string} message a sentence for the person who can mend it
   * @param {{ path?: string, warnings?: Warning[], cause?: unknown }} [more] the JSON path, what else was found on the
   *   way, and the error this one tells of
   * @typedef {{ code: string, path: string, message: string }} Warning
   */
  constructor(code, message, { path = '', warnings = [], cause } = {}) {
    super(message, { cause });
    this.name = 'MaqalError';
    this.code = code;
    this.path = path;
    this.warnings = warnings;
  }

  /**
   * What the library threw, as an error of ours.
   * @param {any} thrown
   */
  static from(thrown) {
    if (thrown instanceof MaqalError) return thrown;
    const message = String(thrown?.message ?? thrown);
    if (typeof thrown?.code !== 'string') return new MaqalError('internal', message, { cause: thrown });
    return new MaqalError(thrown.code, message, { path: thrown.path, warnings: thrown.warnings, cause: thrown });
  }
}
