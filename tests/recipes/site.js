/** Serves a folder at the root of a host of its own, as the hosts of static sites do. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { LocalServer } from '../support/local-server.js';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm' };

export class Site extends LocalServer {
  /** The requests that found no file. @type {string[]} */
  missing = [];

  /** @param {string} folder */
  constructor(folder) {
    super(({ url }, response) => {
      const { pathname } = new URL(url, 'http://site');
      const file = [pathname, `${pathname}.html`, `${pathname}/index.html`].map((name) => join(folder, name)).find((name) => existsSync(name) && statSync(name).isFile());
      if (!file && pathname !== '/favicon.ico') this.missing.push(pathname);
      response.writeHead(file ? 200 : 404, file ? { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' } : {});
      response.end(file && readFileSync(file));
    });
  }
}
