/** Serves files from disk: articles from a folder, and the files of the installed package. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answer } from './answer.js';

const PACKAGE = new URL('./', import.meta.resolve('maqal/style.css'));
const TYPES = { '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Serves the articles of a folder, `FOLDER/SLUG.json` as `/SLUG`, and the package's scripts and style under `/maqal/`.
 * @param {string} folder
 * @returns {(request: Request) => Promise<Response>}
 */
export function serve(folder) {
  const articles = pathToFileURL(`${folder}/`);
  /** @param {string} slug */
  const load = async (slug) => (/^[\w-]+$/.test(slug) ? text(new URL(`${slug}.json`, articles)) : undefined);
  return async (request) => {
    const [, file] = new URL(request.url).pathname.match(/^\/maqal\/([\w-]+\.(?:js|css))$/) ?? [];
    if (!file) return answer(request, { load, assets: '/maqal/' });
    const body = await text(new URL(file, PACKAGE));
    return new Response(body, { status: body === undefined ? 404 : 200, headers: { 'content-type': TYPES[extname(file)] } });
  };
}

/** @param {URL} file */
async function text(file) {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
