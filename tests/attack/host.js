/** HTTP servers of the suite: the site with the pages, and another host, which notes what is requested of it. */
import { readFile } from 'node:fs/promises';
import { LocalServer } from '../support/local-server.js';

const TYPES = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', html: 'text/html', json: 'application/json' };
/** What an article may load of another host. */
const MEDIA = /^(image|video|audio|track)$/;

export class Host extends LocalServer {
  /** The path of a folder, with a `/` at both ends, and the folder. @type {[string, URL][]} */
  folders = [];
  /** Pages by path: `{ body, headers }`. */
  pages = new Map();
  /** The vectors that a request names although nothing may request it. */
  #hits = [];

  constructor() {
    super((request, response) => this.#respond(request, response));
  }

  /** What was requested since the last call. */
  takeHits() {
    return this.#hits.splice(0);
  }

  async #respond({ url, headers }, response) {
    const [, kind, id] = url.match(/^\/(hit|picture)\/(\d+)/) ?? [];
    const destination = headers['sec-fetch-dest'] ?? 'none';
    if (kind === 'hit' || (kind && !MEDIA.test(destination))) this.#hits.push({ kind: 'request', vector: Number(id), what: `${url} as ${destination}` });
    const { body, headers: more } = this.pages.get(url) ?? { body: await this.#file(url) };
    const type = TYPES[url.split('.').pop()] ?? 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...more });
    response.end(body);
  }

  async #file(url) {
    const [prefix, folder] = this.folders.find(([prefix]) => url.startsWith(prefix)) ?? [];
    const name = prefix && url.slice(prefix.length);
    return name && /^[\w.-]+$/.test(name) ? readFile(new URL(name, folder)).catch(() => undefined) : undefined;
  }
}
