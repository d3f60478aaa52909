// Prints what a browser fetches of the script-tag build, as servers send it: brotli, quality 11.

import { readdirSync, readFileSync } from 'node:fs';
import { brotliSize } from './brotli.js';

const BUDGET = 95; // KB, the project's aim for everything a page loads
// KB. Size is a feature with a budget that fails the build: what we have reached, and one more. Never raise it without
// saying why in the commit; lower it with every gain.
const LIMIT = 188;
const folder = new URL('../../dist/cdn/', import.meta.url);

const rows = readdirSync(folder).sort().map((file) => {
  const bytes = readFileSync(new URL(file, folder));
  return { file, plain: bytes.length, brotli: brotliSize(bytes) };
});
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const together = { file: 'together', plain: sum('plain'), brotli: sum('brotli') };

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
console.log(`\n${'dist/cdn'.padEnd(12)}${'KB'.padStart(9)}${'brotli'.padStart(9)}`);
for (const { file, plain, brotli } of [...rows, together]) console.log(file.padEnd(12) + kb(plain) + kb(brotli));
console.log(`${(together.brotli / 10 / BUDGET).toFixed(0)} % of the budget of ${BUDGET} KB\n`);
if (together.brotli > LIMIT * 1000) {
  console.error(`The script-tag build has grown beyond ${LIMIT} KB; see LIMIT in tests/bench/sizes.js.`);
  process.exitCode = 1;
}
