/** Serializes options to JSON text, so that no getter of the caller runs inside a call to WebAssembly. The library ignores values of the wrong type. */
import { jsonText } from './json-text.js';

/** The last two are those of `shadow`. */
const RENDERING = ['language', 'headingLevel', 'idPrefix', 'digits', 'bothMonths', 'calendar', 'embeds', 'shadow', 'href', 'css'];
/** The last ones are those of a body or a file, which have a `base` or a `url`, too. */
const SOURCE = ['base', 'url', 'defaultLanguage', 'bodies', 'files', 'text', 'encodingFormat', 'language'];

/** @param {import('../types/index.js').Options} [options] */
export function renderOptions(options) {
  return jsonText(Object(options), RENDERING);
}

/** @param {import('../types/index.js').Source} [source] */
export function sourceOptions(source) {
  return jsonText(Object(source), SOURCE);
}
