/** Compares maqal with other libraries in Chromium, and writes docs/comparison.md between two comments. */
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Browser } from '../bench/browser.js';
import { Host } from '../bench/host.js';
import { replaceMeasured } from '../bench/report.js';
import { LINES } from './lines.js';
import { table } from './table.js';

const PAGE = new URL('../../docs/comparison.md', import.meta.url);

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('page.js', import.meta.url))],
  external: ['maqal'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
  define: { 'process.env.NODE_ENV': '"production"' },
});
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Comparison</title><link rel="icon" href="data:,">
<script type="importmap">{"imports": {"maqal": "/npm/index.js"}}</script><script type="module" src="/compare.js"></script>`;

const host = new Host({ '/compare.html': html, '/compare.js': outputFiles[0].text });
const browser = new Browser();
try {
  await host.start();
  await browser.start(JSON.parse(process.env.MAQAL_ENGINES)[0]);
  await browser.open(`${host.newSite()}/compare.html`);
  // The sanitizer of the browser gives what DOMPurify gives.
  const libraries = (await browser.call('libraries')).filter((name) => !name.includes('setHTML'));
  const results = [];
  for (const line of LINES) {
    const row = {};
    for (const library of libraries) row[library] = await browser.call('judge', library, line);
    results.push(row);
    console.log(`${line.what}: ${libraries.map((library) => `${library} ${row[library] ? 'yes' : 'no'}`).join(', ')}`);
  }
  writeFileSync(PAGE, replaceMeasured(readFileSync(PAGE, 'utf8'), table(LINES, libraries, results)));
  // What maqal does wrong is not shown as right elsewhere.
  if (results.some(({ maqal }) => !maqal)) process.exitCode = 1;
} finally {
  await browser.end();
  host.end();
}
