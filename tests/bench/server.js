/** How many articles a server renders, on one core: JSON text in, HTML out. Prints, and judges nothing. */
import { renderToString } from '../../dist/npm/node.js';
import { full } from '../../dist/npm/wasm.js';
import { article } from './article.js';

const ROUNDS = Number(process.argv[2] ?? 100_000);
/** After so many V8 has compiled what is called, and taken the room that it goes on in. */
const WARM = 20_000;
/** How often memory is looked at after that. */
const LOOKS = 10;
const SIZES = [1, 5, 50];

for (const kilobytes of SIZES) {
  const text = JSON.stringify(article(kilobytes * 1000));
  const [warm, rounds] = [WARM, ROUNDS / LOOKS].map((count) => Math.ceil(count / kilobytes));
  for (let round = 0; round < warm; round++) renderToString(text);
  const times = new Float64Array(LOOKS * rounds);
  const memory = [held()];
  for (let round = 0; round < times.length; ) {
    const begin = performance.now();
    renderToString(text);
    times[round] = performance.now() - begin;
    if (++round % rounds === 0) memory.push(held());
  }
  const seconds = times.reduce((sum, time) => sum + time) / 1000;
  times.sort();
  const [median, p99] = [0.5, 0.99].map((part) => times[Math.floor(part * times.length)].toFixed(2));
  console.log(`${kilobytes} KB: ${Math.round(times.length / seconds)} articles/s, median ${median} ms, p99 ${p99} ms`);
  console.log(`  MB held after ${warm} renders, and after every ${rounds} of ${times.length} more`);
  for (const what of Object.keys(memory[0])) console.log(`  ${what.padEnd(12)}${memory.map((held) => held[what].toFixed(2).padStart(8)).join('')}`);
}

/** What the process holds, and what of it is in use by JavaScript and by WebAssembly, in megabytes. A leak is seen in the last two first. */
function held() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const { byteLength } = full.exports.memory.buffer;
  return Object.fromEntries(Object.entries({ process: rss, JavaScript: heapUsed, WebAssembly: byteLength }).map(([what, bytes]) => [what, bytes / 1e6]));
}
