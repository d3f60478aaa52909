/** Serializes articles to JSON text, so that no getter, proxy or `toJSON` of the page runs inside a call to WebAssembly. */
import { MaqalError } from '../shared/error.js';

/**
 * The JSON text of an article: a string as it is, anything else as `JSON.stringify` serializes it.
 * @param {unknown} value
 * @param {string[]} [names] the properties to serialize; default: all
 * @returns {string}
 * @throws {MaqalError} `json.value` if it cannot be serialized, with the original error as its cause
 */
export function jsonText(value, names) {
  if (typeof value === 'string') return value;
  let cause;
  try {
    const text = JSON.stringify(value, names);
    if (text !== undefined) return text;
  } catch (thrown) {
    cause = thrown;
  }
  throw new MaqalError('json.value', `Not JSON: ${describe(cause ?? typeof value)}. Pass an object or a JSON string.`, { cause });
}

/**
 * A description of what was thrown; converting it to a string may throw again.
 * @param {unknown} thrown
 */
function describe(thrown) {
  try {
    // Engines describe a cycle on further lines.
    return String(thrown).split('\n')[0];
  } catch {
    return typeof thrown;
  }
}
