/** Reads articles. */
import { Article } from './article.js';
import { chunk, entities } from './wasm.js';

/**
 * Reads an article.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Source} [source] its URL, its base URL, its bodies
 * @throws {MaqalError} if it contains no article
 */
export function read(json, source) {
  return new Article(json, source);
}

/**
 * The files that these errors ask for.
 * @type {Record<string, import('./wasm-file.js').WasmFile>}
 */
const NEEDED = { 'chunk.missing': chunk, 'entities.missing': entities };

/**
 * Reads an article, and first loads the files that it needs besides the main one.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Source} [source] its URL, its base URL, its bodies
 * @returns {Promise<Article>}
 * @throws {MaqalError} if it contains no article
 */
export async function readWithFallback(json, source) {
  try {
    return read(json, source);
  } catch (error) {
    const file = NEEDED[/** @type {import('../shared/error.js').MaqalError} */ (error).code];
    if (!file || file.module) throw error;
    await file.load();
  }
  return readWithFallback(json, source);
}

/**
 * Reads an article, and first fetches the files that its bodies are in.
 * @param {unknown} json an object or a JSON string
 * @param {import('../types/index.js').Source} source
 * @param {(url: string) => Promise<string>} fetchText
 * @returns {Promise<Article>}
 * @throws {MaqalError} if it contains no article, or a file cannot be fetched
 */
export async function readWithFiles(json, source, fetchText) {
  const article = await readWithFallback(json, source);
  const { files: urls } = article;
  if (!urls.length) return article;
  article.free();
  const files = await Promise.all(urls.map(async (url) => ({ url, text: await fetchText(url) })));
  return readWithFallback(json, { ...source, files });
}

/** A reference that is not common. Only a guess: reading decides. */
const RARE = /&(?!amp|[lg]t|nbsp|\w*quo|hellip|.dash|.uml|.acute)\w+;/;

/**
 * Starts to load the table of character references beside the main file if an article seems to need it. Returns the article.
 * @template T
 * @param {T} json
 */
export function withEntities(json) {
  // A failure is reported if the article does need it.
  if (typeof json === 'string' && RARE.test(json)) entities.load().catch(() => {});
  return json;
}
