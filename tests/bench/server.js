/** Measures how many articles a server renders on one core: JSON text in, HTML out. Prints the results and checks none. */
import { renderToString } from '../../dist/npm/node.js';
import { full } from '../../dist/npm/wasm.js';
import { article } from './article.js';

const ROUNDS = Number(process.argv[2] ?? 100_000);
/** The warm-up renders, after which V8 has optimized the code and allocated its heap. */
const WARM_UP = 20_000;
/** How often memory is measured after that. */
const SAMPLES = 10;
const SIZES = [1, 5, 50];

for (const kilobytes of SIZES) {
  const text = JSON.stringify(article(kilobytes * 1000));
  const [warmUp, rounds] = [WARM_UP, ROUNDS / SAMPLES].map((count) => Math.ceil(count / kilobytes));
  for (let round = 0; round < warmUp; round++) renderToString(text);
  const times = new Float64Array(SAMPLES * rounds);
  const memory = [memoryUsage()];
  for (let round = 0; round < times.length; ) {
    const begin = performance.now();
    renderToString(text);
    times[round] = performance.now() - begin;
    if (++round % rounds === 0) memory.push(memoryUsage());
  }
  const seconds = times.reduce((sum, time) => sum + time) / 1000;
  times.sort();
  const [median, p99] = [0.5, 0.99].map((part) => times[Math.floor(part * times.length)].toFixed(2));
  console.log(`${kilobytes} KB: ${Math.round(times.length / seconds)} articles/s, median ${median} ms, p99 ${p99} ms`);
  console.log(`  MB after ${warmUp} renders, and after every ${rounds} of ${times.length} more`);
  for (const what of Object.keys(memory[0])) console.log(`  ${what.padEnd(12)}${memory.map((sample) => sample[what].toFixed(2).padStart(8)).join('')}`);
}

/** The memory of the process, of JavaScript and of WebAssembly in megabytes. A leak shows in the last two first. */
function memoryUsage() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const { byteLength } = full.exports.memory.buffer;
  return Object.fromEntries(Object.entries({ process: rss, JavaScript: heapUsed, WebAssembly: byteLength }).map(([what, bytes]) => [what, bytes / 1e6]));
}
