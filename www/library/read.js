/** Reads articles. */
import { Article } from './article.js';
import { chunk } from './wasm.js';

/**
 * Reads an article.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Source} [source] its URL, its base URL, its body
 * @throws {MaqalError} if it contains no article
 */
export function read(json, source) {
  return new Article(json, source);
}

/**
 * Reads an article, and loads the chunk first if the article needs it.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Source} [source] its URL, its base URL, its body
 * @throws {MaqalError} if it contains no article
 */
export async function readWithFallback(json, source) {
  try {
    return read(json, source);
  } catch (error) {
    if (/** @type {import('../shared/error.js').MaqalError} */ (error).code !== 'chunk.missing') throw error;
  }
  await chunk.load();
  return read(json, source);
}
