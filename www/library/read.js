/** Reads articles. */
import { Article } from './article.js';
import { init } from './wasm.js';

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
 * Reads an article, and loads the full build first if the article needs a feature that the core lacks.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Source} [source] its URL, its base URL, its body
 * @throws {MaqalError} if it contains no article
 */
export async function readWithFallback(json, source) {
  try {
    return read(json, source);
  } catch (error) {
    if (/** @type {import('../shared/error.js').MaqalError} */ (error).code !== 'feature.missing') throw error;
  }
  await init();
  return read(json, source);
}
