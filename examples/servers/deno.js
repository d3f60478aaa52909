/** A server in Deno: `deno run --allow-net --allow-read deno.js FOLDER [PORT]`. */
import { serve } from './files.js';

const [folder, port = '8080'] = Deno.args;
const onListen = ({ port }) => console.log(`http://127.0.0.1:${port}/`);

Deno.serve({ hostname: '127.0.0.1', port: Number(port), onListen }, serve(folder));
