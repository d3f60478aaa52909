/** Says to readers why an article is not shown. */
import { guarded } from './trap.js';
import { library } from './wasm.js';

/**
 * A message in a language that has labels; none while the library is not loaded.
 * @param {string} language
 * @param {string} reason the code of an error, or `http.` with the status of the response
 * @returns {string | undefined}
 */
export function failureMessage(language, reason) {
  try {
    return guarded(library(), ({ failureMessage }) => failureMessage(language, reason));
  } catch {
    // A failure here would hide the one that it is about.
  }
}
