/** An HTTP server on a free port of 127.0.0.1. */
import { createServer } from 'node:http';

export class LocalServer {
  #server;

  /** @param {import('node:http').RequestListener} respond */
  constructor(respond) {
    this.#server = createServer(respond);
  }

  async start() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.host = `127.0.0.1:${this.#server.address().port}`;
    this.url = `http://${this.host}`;
    return this;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
