/** Renders articles to HTML. */
import { read } from './read.js';

/**
 * Renders an article, in all its languages, to HTML.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Options & import('../types/index.js').Source} [options]
 * @throws {MaqalError} if it contains no article
 */
export function renderToString(json, options) {
  const article = read(json, options);
  try {
    return article.toHtml(options);
  } finally {
    article.free();
  }
}

/**
 * Renders an article to a stream of HTML, one language after the other.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Options & import('../types/index.js').Source} [options]
 * @returns {ReadableStream<Uint8Array>}
 * @throws {MaqalError} synchronously, if it contains no article
 */
export function renderToStream(json, options) {
  const article = read(json, options);
  return article.toStream(options, () => article.free());
}
