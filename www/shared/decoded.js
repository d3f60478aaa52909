/** Decodes fragments of URLs. */

/**
 * Decodes a fragment; one that is not encoded stays as it is.
 * @param {string} text
 */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
