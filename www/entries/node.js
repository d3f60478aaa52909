/** maqal in Node: the same functions, ready at once. */
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import * as article from '../library/article.js';
import { module } from '../library/embedded.js';
import { full } from '../library/wasm.js';

export { MaqalArticleElement } from '../element/element.js';
export { MaqalError } from '../shared/error.js';

/**
 * Not needed: the first call of the others does it. With a source of your own, to be called before them.
 * @param {import('../types/index.js').WasmSource} [source]
 */
export async function init(source) {
  if (source) return full.load(source);
  initNow();
}

/** The same: a server has room for everything. */
export { init as initCore };

/**
 * Reads an article.
 * @param {unknown} json an object or a text
 * @param {import('../types/index.js').Source} [source] where it comes from
 */
export function read(json, source) {
  initNow();
  return article.read(json, source);
}

/**
 * Reads an article and gives all of it as HTML.
 * @param {unknown} json an object or a text
 * @param {import('../types/index.js').Options & import('../types/index.js').Source} [options]
 */
export function renderToString(json, options) {
  initNow();
  return article.renderToString(json, options);
}

/**
 * The same as a stream, which begins with the first language before the last is made.
 * @param {unknown} json an object or a text
 * @param {import('../types/index.js').Options & import('../types/index.js').Source} [options]
 */
export function renderToStream(json, options) {
  initNow();
  return article.renderToStream(json, options);
}

/** The module is inside the script: so it is found when a bundler has moved the script elsewhere, as those for servers do. */
function initNow() {
  full.loadNow(() => inflateRawSync(Buffer.from(module, 'base64')));
}
