/** Articles go into the library as JSON text: no getter, proxy or `toJSON` of the page runs while WebAssembly does. */
import { MaqalError } from '../shared/error.js';

/**
 * The JSON text of an article: a string is one already, anything else is what `JSON.stringify` makes of it.
 * @param {unknown} value
 * @returns {string}
 * @throws {MaqalError} `json.value` where nothing can be made of it, with what was thrown as its cause
 */
export function jsonText(value) {
  if (typeof value === 'string') return value;
  let text, cause;
  try {
    text = JSON.stringify(value);
  } catch (thrown) {
    cause = thrown;
  }
  if (text !== undefined) return text;
  const found = cause ? describe(cause) : `JSON has no ${typeof value}`;
  throw new MaqalError('json.value', `This value cannot be written as JSON: ${found}. Expected is an object or a JSON string.`, { cause });
}

/**
 * What was thrown, in words; describing it may throw again.
 * @param {unknown} thrown
 */
function describe(thrown) {
  try {
    // Engines draw cycles on further lines.
    return String(thrown).split('\n')[0];
  } catch {
    return 'a value that has no text';
  }
}
