/** A server in Node: `node node.js FOLDER [PORT]`. */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { serve } from './files.js';

const [folder, port = '8080'] = process.argv.slice(2);
const respond = serve(folder);

const server = createServer(async (incoming, outgoing) => {
  try {
    const { method, url, headers } = incoming;
    const request = new Request(new URL(url ?? '/', `http://${headers.host}`), {
      method,
      headers: { 'accept-language': headers['accept-language'] ?? '' },
    });
    const response = await respond(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body) await pipeline(Readable.fromWeb(response.body), outgoing);
    else outgoing.end();
  } catch (error) {
    console.error(error);
    outgoing.destroy();
  }
});

server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
