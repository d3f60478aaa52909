/** Serves a folder at the root of a host of its own, as the hosts of static sites do. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm' };

export class Site {
  /** The requests that found no file. @type {string[]} */
  missing = [];
  #server;

  /** @param {string} folder */
  constructor(folder) {
    this.#server = createServer(({ url }, response) => {
      const { pathname } = new URL(url, 'http://site');
      const file = [pathname, `${pathname}.html`, `${pathname}/index.html`].map((name) => join(folder, name)).find((name) => existsSync(name) && statSync(name).isFile());
      if (!file && pathname !== '/favicon.ico') this.missing.push(pathname);
      response.writeHead(file ? 200 : 404, file ? { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' } : {});
      response.end(file && readFileSync(file));
    });
  }

  async start() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.#server.address().port}`;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
