/** What callers give beside an article, as JSON text: no getter of theirs runs while WebAssembly does. */

/** Types by the names of `Options` that the library reads. */
const RENDER = { language: 'string', headingLevel: 'number', idPrefix: 'string', digits: 'string', bothMonths: 'boolean', calendar: 'string', embeds: 'string' };
const SOURCE = { base: 'string', url: 'string', bodyHtml: 'string', bodyLanguage: 'string', bodyBase: 'string' };

/** @param {import('../types/index.js').Options} [options] */
export function renderOptions(options) {
  return typed(options, RENDER);
}

/** @param {import('../types/index.js').Source} [source] */
export function sourceOptions(source) {
  const { html: bodyHtml, language: bodyLanguage, base: bodyBase } = source?.body ?? {};
  return typed({ base: source?.base, url: source?.url, bodyHtml, bodyLanguage, bodyBase }, SOURCE);
}

/**
 * The properties that have these types; the others are as if they were not there.
 * @param {any} object
 * @param {Record<string, string>} types
 */
function typed(object, types) {
  const entries = Object.keys(types).map((name) => [name, object?.[name]]);
  return JSON.stringify(Object.fromEntries(entries.filter(([name, value]) => typeof value === types[name])));
}
