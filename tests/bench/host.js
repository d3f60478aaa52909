/** An HTTP server on 127.0.0.1 that sends files as a good server does: compressed with brotli, and cacheable for a year. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotli } from './brotli.js';

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  wasm: 'application/wasm',
};
/** Folders by their prefix. */
const FOLDERS = {
  '/npm/': new URL('../../dist/npm/', import.meta.url),
  '/cdn/': new URL('../../dist/cdn/', import.meta.url),
  '/page/': new URL('page/', import.meta.url),
};
/** Pages are cross-origin isolated: their clock has 5 µs instead of 100. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'content-encoding': 'br',
};

export class Host {
  #server = createServer((request, response) => this.#reply(request, response));
  #files;
  #sites = 0;
  /** Compressed answers by path, made before anything is timed or at the first request. */
  #compressed = new Map();
  /** The requested paths. */
  #requests = [];

  /** @param {Record<string, string>} files texts by path, besides those of the folders */
  constructor(files) {
    this.#files = files;
  }

  async start() {
    for (const path of Object.keys(this.#files)) this.#compress(path);
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  end() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Compresses files ahead, because that takes longer than a browser should wait. */
  prepare(...paths) {
    paths.forEach((path) => this.#compress(path));
  }

  /** The address of a site that the browser has never seen: it has its own process, and nothing in any cache. */
  newSite() {
    return `http://site-${++this.#sites}.localhost:${this.#server.address().port}`;
  }

  /** The paths that were requested since the last call. */
  takeRequests() {
    return this.#requests.splice(0);
  }

  #reply({ url }, response) {
    const path = url.split('?')[0];
    this.#requests.push(path);
    const body = this.#compress(path);
    if (!body) return response.writeHead(404).end();
    const type = path.split('.').pop();
    // A page may change; the files it loads have a new URL when they do.
    const cached = type === 'html' ? 'no-cache' : 'max-age=31536000, immutable';
    response.writeHead(200, { ...HEADERS, 'content-type': TYPES[type], 'cache-control': cached, 'content-length': body.length }).end(body);
  }

  #compress(path) {
    if (!this.#compressed.has(path)) {
      const bytes = this.#read(path);
      this.#compressed.set(path, bytes && brotli(bytes));
    }
    return this.#compressed.get(path);
  }

  #read(path) {
    if (path in this.#files) return Buffer.from(this.#files[path]);
    const prefix = Object.keys(FOLDERS).find((prefix) => path.startsWith(prefix));
    return prefix && readFileSync(new URL(path.slice(prefix.length), FOLDERS[prefix]));
  }
}
