/** How many articles a server renders, on one core: JSON text in, HTML out. Prints, and judges nothing. */
import { renderToString } from '../../dist/npm/node.js';
import { article } from './article.js';

const ROUNDS = Number(process.argv[2] ?? 100_000);
const WARM = 1_000;
const SIZES = [1, 5, 50];

for (const kilobytes of SIZES) {
  const text = JSON.stringify(article(kilobytes * 1000));
  const rounds = Math.ceil(ROUNDS / kilobytes);
  for (let round = 0; round < WARM / kilobytes; round++) renderToString(text);
  const before = memory();
  const times = new Float64Array(rounds);
  const begin = performance.now();
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    renderToString(text);
    times[round] = performance.now() - start;
  }
  const seconds = (performance.now() - begin) / 1000;
  times.sort();
  const [median, p99] = [0.5, 0.99].map((part) => times[Math.floor(part * rounds)].toFixed(2));
  console.log(`${kilobytes} KB: ${Math.round(rounds / seconds)} articles/s, median ${median} ms, p99 ${p99} ms; memory ${before} MB before, ${memory()} MB after ${rounds}`);
}

/** What the process holds, in megabytes. */
function memory() {
  globalThis.gc?.();
  return Math.round(process.memoryUsage.rss() / 1e6);
}
