/** A server in Bun: `bun bun.js FOLDER [PORT]`. */
import { serve } from './files.js';

const [folder, port = '8080'] = process.argv.slice(2);
const server = Bun.serve({ hostname: '127.0.0.1', port: Number(port), fetch: serve(folder) });

console.log(`http://127.0.0.1:${server.port}/`);
