// Prints what a browser fetches, as servers send it: brotli, quality 11. Fails where a size has grown beyond its limit.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { brotliSize } from './brotli.js';
import { SIZES } from './limits.js';
import { printTable } from './table.js';

/** What a bundler leaves of the package's script where a program uses only this. */
const USES = { renderToString: "export { renderToString } from './index.js'", define: "import './define.js'" };
/** What most pages render Markdown with, bundled as a site would. */
const PEERS = { 'marked + DOMPurify': "export * from './peers/marked-dompurify.js'" };
/** What a page with the script tag fetches besides its article. */
const MARKDOWN_PAGE = ['maqal.wasm', 'maqal.js', 'style.css'];
const PAGES = { 'a Markdown page': MARKDOWN_PAGE, 'an HTML page': [...MARKDOWN_PAGE, 'maqal-chunk.wasm'] };
const folder = new URL('../../dist/', import.meta.url);

/** Bytes, plain and compressed, of all that is measured. */
async function measure() {
  const all = {};
  // Licences are read, and the snippet is pasted.
  for (const file of readdirSync(new URL('cdn', folder)).filter((file) => !/\.(txt|html)$/.test(file))) {
    const bytes = readFileSync(new URL(`cdn/${file}`, folder));
    all[file] = { plain: bytes.length, brotli: brotliSize(bytes) };
  }
  for (const [page, files] of Object.entries(PAGES)) {
    const sum = (key) => files.reduce((total, file) => total + all[file][key], 0);
    all[page] = { plain: sum('plain'), brotli: sum('brotli') };
  }
  for (const [use, code] of Object.entries(USES)) all[use] = await shaken(code, new URL('npm/', folder));
  for (const [peer, code] of Object.entries(PEERS)) all[peer] = await shaken(code, new URL('./', import.meta.url));
  return all;
}

async function shaken(contents, from) {
  const stdin = { contents, resolveDir: fileURLToPath(from) };
  const { metafile, outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, metafile: true });
  const [{ bytes }] = Object.values(metafile.outputs);
  return { plain: bytes, brotli: brotliSize(outputFiles[0].contents) };
}

/** A table of the sizes, their brotli KB by name, and what has grown beyond its limit. */
export async function sizes() {
  const all = await measure();
  const kb = (bytes) => (bytes / 1000).toFixed(1);
  const rows = Object.entries(all).map(([name, { plain, brotli }]) => {
    const { limit = '', goal = '', aim = '' } = SIZES[name] ?? {};
    return [name, kb(plain), kb(brotli), String(limit), String(goal), String(aim)];
  });
  const failures = Object.keys(all).flatMap((name) => {
    const limit = SIZES[name]?.limit;
    if (limit === undefined) return name in USES || name in PEERS ? [] : [`${name} has no limit in tests/bench/limits.js`];
    return all[name].brotli > limit * 1000 ? [`${name} has grown beyond ${limit} KB; see SIZES in tests/bench/limits.js`] : [];
  });
  const note = 'KB, plain and brotli 11. The limit fails the build; goal and aim are those of `--check`.';
  const values = Object.fromEntries(Object.entries(all).map(([name, { brotli }]) => [name, brotli / 1000]));
  return { tables: [{ title: 'Sizes', note, columns: ['', 'plain', 'brotli', 'limit', 'goal', 'aim'], rows }], values, failures };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { tables, failures } = await sizes();
  tables.forEach(printTable);
  for (const failure of failures) console.error(failure);
  if (failures.length) process.exitCode = 1;
}
