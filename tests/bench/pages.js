/** The pages that are loaded: one for each way and kind of load, and the scripts of the peers, bundled as a site would. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { article } from './article.js';

/** An article as long as many are. */
const BYTES = 5000;
const SNIPPET = readFileSync(new URL('../../dist/cdn/snippet.html', import.meta.url), 'utf8');
const HEAD = `<meta charset="utf-8">
<title>An article</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<script>${readFileSync(new URL('page/visible.js', import.meta.url), 'utf8')}</script>`;

/** The peers that load an article as maqal's element does. */
const LOADED_PEERS = { 'marked + DOMPurify': 'marked-dompurify', 'marked + setHTML': 'marked-sethtml' };
export const LOADS = ['maqal', ...Object.keys(LOADED_PEERS)];

/** The address of the page that loads an article in this way. */
export function loadPage(way, { hasHints }) {
  return `/${encodeURIComponent(way)}${hasHints ? '-hints' : ''}.html`;
}

/** All pages and what they need, by path. */
export async function files() {
  const all = {
    '/article.json': JSON.stringify(article(BYTES)),
    '/peers.js': await bundle('peers/index.js'),
    '/blank.html': page('', ''),
    ...Object.fromEntries(['warm', 'first'].map((name) => [`/${name}.html`, modulePage(name)])),
    '/long.html': modulePage('long', '<script src="/page/counters.js"></script>'),
  };
  for (const [way, file] of Object.entries(LOADED_PEERS)) all[`/${file}.js`] = await bundle('page/load.js', `peers/${file}.js`);
  for (const way of LOADS) for (const hasHints of [false, true]) all[loadPage(way, { hasHints })] = way === 'maqal' ? ownPage(hasHints) : peerPage(LOADED_PEERS[way], hasHints);
  return all;
}

/** The snippet as a site pastes it, or its script and element alone. */
function ownPage(hasHints) {
  const filled = SNIPPET.replace(/(href=|src=|\[)"([\w.-]+)"/g, '$1"/cdn/$2"').replaceAll('{src}', '/article.json');
  const [head, body] = filled.split('\n\n');
  return page(hasHints ? head : head.replace(/^<link [^\n]*\n|^<script>\n.*?^<\/script>\n/gms, ''), body);
}

function peerPage(file, hasHints) {
  const hints = `<link rel="preload" as="fetch" href="/article.json" crossorigin>\n<link rel="modulepreload" href="/${file}.js">\n`;
  return page(`${hasHints ? hints : ''}<link rel="stylesheet" href="/cdn/style.css">\n<script type="module" src="/${file}.js"></script>`, '<div id="article"></div>');
}

/** @param {string} [before] what must run before any module */
function modulePage(name, before = '') {
  const imports = JSON.stringify({ imports: { maqal: '/npm/index.js', 'maqal/define': '/npm/define.js' } });
  return page(`${before}\n<script type="importmap">${imports}</script>\n<script type="module" src="/page/${name}.js"></script>`, '');
}

function page(head, body) {
  return `<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n${HEAD}\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

async function bundle(entry, peer) {
  const absolute = (path) => fileURLToPath(new URL(path, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [absolute(entry)],
    alias: peer && { peer: absolute(peer) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].text;
}
