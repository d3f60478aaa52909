/** Serializes options to JSON text, so that no getter of the caller runs inside a call to WebAssembly. The library ignores values of the wrong type. */

/** The last two are those of `shadow`. */
const RENDERING = ['language', 'headingLevel', 'idPrefix', 'digits', 'bothMonths', 'calendar', 'embeds', 'shadow', 'href', 'css'];
/** The last two are those of `body`, which has a `base`, too. */
const SOURCE = ['base', 'url', 'body', 'html', 'language'];

/** @param {import('../types/index.js').Options} options */
export function renderOptions(options) {
  return JSON.stringify(options, RENDERING);
}

/** @param {import('../types/index.js').Source} [source] */
export function sourceOptions(source) {
  return JSON.stringify(source ?? {}, SOURCE);
}
