/** Runs the bench: measures, prints, writes docs/performance.md, and with --check compares with the goals. */
import { parseArgs } from 'node:util';
import { Browser } from './browser.js';
import { Host } from './host.js';
import { first } from './measures/first.js';
import { cold, later } from './measures/loads.js';
import { growth, live } from './measures/long.js';
import { isolation, node } from './measures/programs.js';
import { scaling } from './measures/scaling.js';
import { warm } from './measures/warm.js';
import { files } from './pages.js';
import { write } from './report.js';
import { sizes } from './sizes.js';
import { printTable } from './table.js';
import { verdicts, verdictTable } from './verdicts.js';

const MEASURES = { sizes, cold, later, first, warm, growth, live, node, isolation, scaling };
/** So many rounds show that a measure works, and nothing else. */
const QUICK_ROUNDS = 2;

const { values: options, positionals } = parseArgs({ options: { check: { type: 'boolean' }, quick: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !MEASURES[name]);
if (unknown.length) throw new Error(`there is no measure ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}`);
const names = positionals.length ? positionals : Object.keys(MEASURES);
const isComplete = !options.quick && !positionals.length;

const [engine] = JSON.parse(process.env.MAQAL_ENGINES);
const host = new Host(await files());
const browser = new Browser();
const results = [];
let version;
try {
  await host.start();
  host.prepare('/cdn/maqal.wasm', '/cdn/maqal.js', '/cdn/style.css', '/npm/maqal.wasm', '/npm/maqal-chunk.wasm', '/npm/maqal-entities.wasm');
  await browser.start(engine);
  version = await browser.version();
  const context = { host, browser, isQuick: options.quick, rounds: (count) => (options.quick ? QUICK_ROUNDS : count) };
  for (const name of names) results.push(await measure(name, context));
} finally {
  await browser.end();
  host.end();
}

const all = verdicts(Object.assign({}, ...results.map(({ values }) => values)));
const goals = verdictTable(all.filter(({ verdict }) => isComplete || verdict !== 'not measured'));
printTable(goals);
if (isComplete) write([goals, ...results.flatMap(({ tables }) => tables)], version);
const failures = results.flatMap(({ failures = [] }) => failures);
// A complete run must measure every goal that has a limit.
const missed = all.filter(({ verdict, hasLimit }) => verdict === 'missed' || (isComplete && hasLimit && verdict === 'not measured'));
if (options.check) failures.push(...missed.map(({ what, cells }) => `${what}: ${cells.at(-1).replaceAll('**', '')}`));
for (const failure of failures) console.error(`!! ${failure}`);
process.exitCode = failures.length ? 1 : 0;

async function measure(name, context) {
  const begin = performance.now();
  const result = await MEASURES[name](context);
  result.tables.forEach(printTable);
  console.log(`  (${name}: ${((performance.now() - begin) / 1000).toFixed(0)} s)`);
  return result;
}
