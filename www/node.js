/** maqal in Node: the same functions, ready at once. */
import { readFileSync } from 'node:fs';
import * as article from './article.js';
import { full } from './wasm.js';

export { MaqalArticleElement } from './element.js';
export { MaqalError } from './error.js';

/**
 * Not needed: the first call of the others does it. With a source of your own, to be called before them.
 * @param {import('./index.js').WasmSource} [source]
 */
export async function init(source) {
  if (source) return full.load(source);
  initFromDisk();
}

/** The same: a server has room for everything. */
export { init as initCore };

/**
 * Reads an article.
 * @param {unknown} json an object or a text
 * @param {import('./index.js').Source} [source] where it comes from
 */
export function read(json, source) {
  initFromDisk();
  return article.read(json, source);
}

/**
 * Reads an article and gives all of it as HTML.
 * @param {unknown} json an object or a text
 * @param {import('./index.js').Options & import('./index.js').Source} [options]
 */
export function renderToString(json, options) {
  initFromDisk();
  return article.renderToString(json, options);
}

/**
 * The same as a stream, which begins with the first language before the last is made.
 * @param {unknown} json an object or a text
 * @param {import('./index.js').Options & import('./index.js').Source} [options]
 */
export function renderToStream(json, options) {
  initFromDisk();
  return article.renderToStream(json, options);
}

function initFromDisk() {
  full.loadNow(() => readFileSync(new URL('./maqal-full.wasm', import.meta.url)));
}
