/** Renders JSON text to HTML in Node, on one core: beside Markdown libraries, and for long enough to show a leak. Needs --expose-gc. */
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { renderToString } from '../../dist/npm/node.js';
import { library } from '../../dist/npm/wasm.js';
import { article } from './article.js';
import { ratio, shuffled, short, summary, withSpread } from './statistics.js';

const isQuick = process.argv.includes('--quick');
const ROUNDS = isQuick ? 20 : 300;
/** Kilobytes rendered for each size before memory is looked at, and between looks: V8 has compiled what is called after the first. */
const [WARM, BETWEEN] = isQuick ? [200, 100] : [20_000, 10_000];
const LOOKS = 10;
const SIZES = [1, 5, 50];
const COMPARED = 50;
const PEER = 'marked';

const markdownIt = new MarkdownIt();
/** The libraries neither sanitise nor know anything of direction. */
const WAYS = {
  maqal: renderToString,
  marked: (json) => marked.parse(JSON.parse(json).articleBody),
  'markdown-it': (json) => markdownIt.render(JSON.parse(json).articleBody),
};

const compared = compare(textOf(COMPARED));
const result = {
  tables: [comparison(compared), ...lasting()],
  values: { node: ratio(compared.maqal, compared[PEER]).median },
};
if (process.send) process.send(result);
else console.log(JSON.stringify(result, null, 2));

function textOf(kilobytes) {
  return JSON.stringify(article(kilobytes * 1000));
}

/** Times all ways in turns. */
function compare(text) {
  const times = Object.fromEntries(Object.keys(WAYS).map((way) => [way, []]));
  const warmUp = ROUNDS;
  for (let round = 0; round < warmUp + ROUNDS; round++) {
    for (const way of shuffled(Object.keys(WAYS), round)) {
      const begin = performance.now();
      WAYS[way](text);
      if (round >= warmUp) times[way].push(performance.now() - begin);
    }
  }
  return times;
}

function comparison(times) {
  const rows = Object.keys(WAYS).map((way) => [way, withSpread(summary(times[way])), withSpread(ratio(times[way], times[PEER]))]);
  const note = `${ROUNDS} rounds. JSON text in, HTML text out; the libraries neither sanitise nor decide directions.`;
  return { title: `JSON → HTML in Node, ${COMPARED} KB of Markdown`, note, columns: ['', 'ms', `× ${PEER}`], rows };
}

/** Throughput, and what the process holds: a table each. */
function lasting() {
  const [speed, memory] = [[], []];
  for (const kilobytes of SIZES) {
    const { times, looks } = renderMany(kilobytes);
    const seconds = times.reduce((sum, time) => sum + time) / 1000;
    times.sort();
    const p99 = times[Math.floor(0.99 * times.length)];
    speed.push([`${kilobytes} KB`, String(Math.round(times.length / seconds)), withSpread(summary(times)), short(p99)]);
    for (const what of Object.keys(looks[0])) memory.push([`${kilobytes} KB: ${what}`, ...looks.map((look) => look[what].toFixed(1))]);
  }
  const note = `MB after ${WARM} KB of articles were rendered, and after every ${BETWEEN} KB more. A leak is seen in the last two of each size first.`;
  return [
    { title: 'Articles that a server renders on one core', columns: ['', 'a second', 'ms', '99th percentile'], rows: speed },
    { title: 'Memory of a server', note, columns: ['', ...Array.from({ length: LOOKS + 1 }, (_, look) => String(look))], rows: memory },
  ];
}

function renderMany(kilobytes) {
  const text = textOf(kilobytes);
  const [warm, rounds] = [WARM, BETWEEN].map((all) => Math.ceil(all / kilobytes));
  for (let round = 0; round < warm; round++) renderToString(text);
  const times = new Float64Array(LOOKS * rounds);
  const looks = [held()];
  for (let round = 0; round < times.length; ) {
    const begin = performance.now();
    renderToString(text);
    times[round] = performance.now() - begin;
    if (++round % rounds === 0) looks.push(held());
  }
  return { times, looks };
}

/** What the process holds, and what of it is in use by JavaScript and by WebAssembly, in megabytes. */
function held() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const { byteLength } = library().exports.memory.buffer;
  return Object.fromEntries(Object.entries({ process: rss, JavaScript: heapUsed, WebAssembly: byteLength }).map(([what, bytes]) => [what, bytes / 1e6]));
}
