/** Serializes options to JSON text, so that no getter of the caller runs inside a call to WebAssembly. */

/** The types of the values that the library reads. */
const PLAIN = /^(string|number|boolean)$/;

/** @param {import('../types/index.js').Options} options */
export function renderOptions({ language, headingLevel, idPrefix, digits, bothMonths, calendar, embeds }) {
  return JSON.stringify(plain({ language, headingLevel, idPrefix, digits, bothMonths, calendar, embeds }));
}

/** @param {import('../types/index.js').Source} [source] */
export function sourceOptions(source) {
  const { base, url, defaultLanguage, bodies, files } = source ?? {};
  return JSON.stringify({
    ...plain({ base, url, language: defaultLanguage }),
    bodies: [bodies ?? []].flat().map((body) => plain({ ...body })),
    files: Object.entries(files ?? {}).map(([url, text]) => plain({ url, text })),
  });
}

/**
 * The plain values among some. The library ignores values of the wrong type.
 * @param {object} values
 */
function plain(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => PLAIN.test(typeof value)));
}
