/** Serializes options to JSON text, so that no getter of the caller runs inside a call to WebAssembly. */

/** The options that the library reads, and their types. */
const RENDER = { language: 'string', headingLevel: 'number', idPrefix: 'string', digits: 'string', bothMonths: 'boolean', calendar: 'string', embeds: 'string' };
const SOURCE = { base: 'string', url: 'string', bodyHtml: 'string', bodyLanguage: 'string', bodyBase: 'string' };

/** @param {import('../types/index.js').Options} [options] */
export function renderOptions(options) {
  return serialize(options, RENDER);
}

/** @param {import('../types/index.js').Source} [source] */
export function sourceOptions(source) {
  const { html: bodyHtml, language: bodyLanguage, base: bodyBase } = source?.body ?? {};
  return serialize({ base: source?.base, url: source?.url, bodyHtml, bodyLanguage, bodyBase }, SOURCE);
}

/**
 * Serializes the properties that have these types, and ignores all others.
 * @param {any} object
 * @param {Record<string, string>} types
 */
function serialize(object, types) {
  const entries = Object.keys(types).map((name) => [name, object?.[name]]);
  return JSON.stringify(Object.fromEntries(entries.filter(([name, value]) => typeof value === types[name])));
}
