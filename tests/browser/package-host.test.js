// Tests what a page gets from a host that serves npm packages: the files of the tarball, under the URLs of the README and of the snippet.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ARTICLE, path, snippets } from '../docs/snippets.js';
import { inChromium } from './engines.js';

const HOST = 'cdn.jsdelivr.net';
const TYPES = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm' };

/** Packs the npm package as for its publication, and returns the folder with what is in the tarball. */
function unpacked(folder) {
  const options = { encoding: 'utf8', shell: process.platform === 'win32' };
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', path('dist/npm'), '--json', '--ignore-scripts', '--pack-destination', folder], options));
  execFileSync('tar', ['-xzf', filename], { cwd: folder });
  return join(folder, 'package');
}

/** Clicks the tab of the other language in a shadow root or a tree; returns what is shown then. */
async function clickTab() {
  const host = document.querySelector('maqal-article');
  await host?.ready;
  const tree = host?.shadowRoot ?? document;
  tree.querySelector('[role=tab][lang=en]').click();
  return [tree.querySelector('[role=tabpanel]:not([hidden]) [part~=headline]').textContent, getComputedStyle(tree.querySelector('[role=tablist]')).display];
}

inChromium('a host that serves npm packages', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-tarball-'));
  const tarball = unpacked(folder);
  const manifest = JSON.parse(readFileSync(join(tarball, 'package.json'), 'utf8'));
  let missing, content, end;
  const site = createServer(({ url }, response) => {
    const isPage = url === '/';
    response.writeHead(200, { 'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json' }).end(isPage ? content : JSON.stringify(ARTICLE));
  });

  before(async () => {
    await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
    end = await browser.answers(HOST, (url) => {
      const [, version, name] = url.match(/^\/npm\/maqal(?:@([^/]+))?(?:\/(.+))?$/) ?? [];
      // Without a name the host serves the file that the manifest names, under that URL.
      const file = join(tarball, name ?? manifest.jsdelivr);
      if ((version ?? manifest.version) === manifest.version && existsSync(file)) return { type: TYPES[file.split('.').pop()], body: readFileSync(file) };
      missing.push(url);
    });
  });
  after(async () => {
    await end();
    site.closeAllConnections();
    site.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (html) => {
    missing = [];
    content = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${html}`;
    await browser.open(`http://127.0.0.1:${site.address().port}/`);
  };

  const shows = async (html) => {
    await open(html);
    await browser.until(() => customElements.get('maqal-article'));
    assert.deepEqual(await browser.run(clickTab), ['The old bridge', 'flex']);
    assert.deepEqual(missing, []);
  };

  test("serves the README's first snippet", async () => {
    const { code } = snippets.find(({ file, kind }) => file === 'README.md' && kind === 'html');
    assert.ok(code.includes(`https://${HOST}/npm/maqal@${manifest.version}/`), 'the snippet has the version of the crate');
    await shows(code);
  });

  test('serves the snippet in the package, with its hashes', async () => {
    const snippet = readFileSync(join(tarball, 'cdn/snippet.jsdelivr.html'), 'utf8');
    assert.equal(snippet.match(/"sha256-/g).length, 6);
    await shows(snippet.replaceAll('{src}', 'article.json'));
  });

  test('serves the element as one file', () =>
    shows(`<script type="module" src="https://${HOST}/npm/maqal@${manifest.version}/cdn/define.js"></script><maqal-article src="article.json"></maqal-article>`));

  test('serves what makes the tabs of an article from a server as one file', async () => {
    const { renderToString } = await import('../../dist/npm/node.js');
    const files = `https://${HOST}/npm/maqal@${manifest.version}/cdn`;
    await open(`<link rel="stylesheet" href="${files}/style.css"><script type="module" src="${files}/hydrate.js"></script>${renderToString(ARTICLE)}`);
    await browser.until(() => document.querySelector('[role=tablist]'));
    assert.deepEqual(await browser.run(clickTab), ['The old bridge', 'flex']);
    assert.deepEqual(missing, []);
    const modules = await browser.run(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length);
    assert.equal(modules, 1);
  });

  test('serves a script that needs no other file where only the package is named', () =>
    shows(`<script src="https://${HOST}/npm/maqal"></script><maqal-article src="article.json"></maqal-article>`));
});
