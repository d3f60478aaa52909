/** The entry for Node, Deno and Bun: the same functions, without a need for `init`. */
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { chunkBytes, entitiesBytes, mainBytes } from '../library/embedded.js';
import * as reading from '../library/read.js';
import * as rendering from '../library/render.js';
import { chunk, entities, main } from '../library/wasm.js';

export { MaqalArticleElement } from '../element/element.js';
export { init } from '../library/wasm.js';
export { MaqalError } from '../shared/error.js';

// What is embedded in the script is found even if a bundler has moved the script.
const embeddedMain = () => inflated(mainBytes);
const embeddedChunk = () => inflated(chunkBytes);
const embeddedEntities = () => inflated(entitiesBytes);
main.setSource(embeddedMain);
chunk.setSource(embeddedChunk);
entities.setSource(embeddedEntities);

/**
 * Reads an article.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Source} [source] its URL, its base URL, its body
 */
export function read(json, source) {
  initNow();
  return reading.read(json, source);
}

/**
 * Renders an article, in all its languages, to HTML.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Options & import('../types/index.js').Source} [options]
 */
export function renderToString(json, options) {
  initNow();
  return rendering.renderToString(json, options);
}

/**
 * Renders an article to a stream of HTML, one language after the other.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Options & import('../types/index.js').Source} [options]
 */
export function renderToStream(json, options) {
  initNow();
  return rendering.renderToStream(json, options);
}

/** Loads the WebAssembly unless `init` has, because on a server nobody waits for a download. */
function initNow() {
  main.loadNow(embeddedMain);
  chunk.loadNow(embeddedChunk);
  entities.loadNow(embeddedEntities);
}

/** @param {string} text deflated bytes in base64 */
function inflated(text) {
  return inflateRawSync(Buffer.from(text, 'base64'));
}
