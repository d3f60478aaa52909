/**
 * Why there is no article: a stable code for programs, where in the JSON it is, a sentence for the developer.
 *
 * Codes of reading (`json.…`, `article.…`) come from the library; `http.…` and `wasm.…` are the shim's own.
 */
export class MaqalError extends Error {
  /**
   * @param {string} code for programs, such as `http.status`
   * @param {string} message a sentence for the person who can mend it
   * @param {{ path?: string, cause?: unknown }} [more] the JSON path, and the error this one tells of
   */
  constructor(code, message, { path = '', cause } = {}) {
    super(message, { cause });
    this.name = 'MaqalError';
    this.code = code;
    this.path = path;
  }

  /**
   * What the library threw, as an error of ours.
   * @param {any} thrown
   */
  static from(thrown) {
    if (thrown instanceof MaqalError) return thrown;
    const message = String(thrown?.message ?? thrown);
    if (typeof thrown?.code !== 'string') return new MaqalError('internal', message, { cause: thrown });
    return new MaqalError(thrown.code, message, { path: thrown.path, cause: thrown });
  }
}
