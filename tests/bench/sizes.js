// Prints the sizes of the script-tag build after compression with brotli, quality 11, and fails above a limit.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { brotliSize } from './brotli.js';

const BUDGET = 95; // KB, the project's aim for everything a page loads
// KB. A larger file fails the build. Each limit is slightly above the current size. Never raise one without the reason in the
// commit message; lower it with every improvement.
const LIMITS = { 'maqal.inline.js': 247, 'maqal.wasm': 167.5, 'maqal.js': 15, 'style.css': 3.1, 'maqal-chunk.wasm': 28.5 };
/** Files that most pages do not load. */
const OPTIONAL = ['maqal-chunk.wasm', 'maqal.inline.js'];
/** Programs that use one export; prints what a bundler leaves of the package after tree shaking. */
const USES = { renderToString: "export { renderToString } from './index.js'", define: "import './define.js'", hydrate: "import './hydrate.js'" };
// Pages load neither the licences nor the snippet.
const folder = new URL('../../dist/cdn/', import.meta.url);

const rows = readdirSync(folder).filter((file) => !/\.(txt|html)$/.test(file)).sort().map((file) => {
  const bytes = readFileSync(new URL(file, folder));
  return { file, plain: bytes.length, brotli: brotliSize(bytes), limit: LIMITS[file] };
});
const every = rows.filter(({ file }) => !OPTIONAL.includes(file));
const sum = (key) => every.reduce((total, row) => total + row[key], 0);
const together = { file: 'every page', plain: sum('plain'), brotli: sum('brotli'), limit: sum('limit') };

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
const row = (name, ...cells) => console.log(name.padEnd(16) + cells.map((cell) => String(cell).padStart(9)).join(''));
console.log();
row('dist/cdn', 'KB', 'brotli', 'limit');
for (const { file, plain, brotli, limit } of [...rows, together]) row(file, kb(plain), kb(brotli), limit);
row('dist/npm', 'KB', 'brotli');
for (const [name, code] of Object.entries(USES)) row(name, ...(await bundled(code)).map(kb));
console.log(`${(together.brotli / 10 / BUDGET).toFixed(0)} % of the budget of ${BUDGET} KB\n`);
for (const { file, brotli, limit } of rows) {
  if (brotli <= limit * 1000) continue;
  console.error(limit ? `${file} has grown beyond ${limit} KB; see LIMITS in tests/bench/sizes.js.` : `${file} has no limit in tests/bench/sizes.js.`);
  process.exitCode = 1;
}

async function bundled(contents) {
  const stdin = { contents, resolveDir: fileURLToPath(new URL('../../dist/npm', import.meta.url)) };
  const { metafile, outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, metafile: true });
  const [{ bytes }] = Object.values(metafile.outputs);
  return [bytes, brotliSize(outputFiles[0].contents)];
}
