/** Serializes options to JSON text, so that no getter of the caller runs inside a call to WebAssembly. */

/** The types of the values that the library reads. */
const PLAIN = /^(string|number|boolean)$/;

/** @param {import('../types/index.js').Options} options */
export function renderOptions({ language, headingLevel, idPrefix, digits, bothMonths, calendar, embeds }) {
  return serialize({ language, headingLevel, idPrefix, digits, bothMonths, calendar, embeds });
}

/** @param {import('../types/index.js').Source} [source] */
export function sourceOptions(source) {
  const { base, url, body } = source ?? {};
  return serialize({ base, url, bodyHtml: body?.html, bodyLanguage: body?.language, bodyBase: body?.base });
}

/**
 * Serializes plain values and ignores all others. The library ignores values of the wrong type.
 * @param {object} options
 */
function serialize(options) {
  return JSON.stringify(Object.fromEntries(Object.entries(options).filter(([, value]) => PLAIN.test(typeof value))));
}
