// Runs the HTML and the browser scripts of the README and of docs/ as a reader would who copies them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ARTICLE, NAMED, path, printed, snippets, withArticle } from '../docs/snippets.js';
import { LocalServer } from '../support/local-server.js';
import { inEveryEngine } from './engines.js';

/** `offline.test.js` tests the service worker itself, which would keep these pages. */
const FILES = { '/article.json': () => JSON.stringify(ARTICLE), '/favicon.ico': () => '', '/service-worker.js': () => '' };
for (const [name, code] of Object.entries(NAMED)) FILES[`/${name}`] = () => code;
const TYPES = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', json: 'application/json' };
/** An import map for the package. */
const IMPORTS = { imports: { maqal: '/npm/index.js', 'maqal/define': '/npm/define.js', 'maqal/hydrate': '/npm/hydrate.js' } };

/** The file for a URL. The script-tag build and the files of the package are both under /maqal/, as in the docs. */
function fileOf(url) {
  if (FILES[url]) return FILES[url]();
  const [, folder, name] = url.match(/^\/(maqal|npm)\/([\w.-]+)$/) ?? [];
  for (const built of folder === 'maqal' ? ['cdn', 'npm'] : ['npm']) {
    try {
      if (name) return readFileSync(path(`dist/${built}/${name}`));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
}

/** A site whose pages are the snippets; `missing` lists the requests that it could not serve. */
class Site extends LocalServer {
  missing = [];
  pages = new Map();

  constructor() {
    super(({ url }, response) => {
      const page = this.pages.get(url);
      const body = page ?? fileOf(url);
      if (body === undefined) this.missing.push(url);
      const type = page ? 'text/html' : TYPES[url.split('.').pop()];
      response.writeHead(body === undefined ? 404 : 200, type ? { 'content-type': `${type}; charset=utf-8` } : {}).end(body);
    });
  }
}

/** The number of articles in HTML, without those in comments. */
const articlesIn = (code) => code.replace(/<!--.*?-->/gs, '').match(/<\/maqal-article>/g)?.length ?? 0;

/** A snippet with the files of this site, where it takes them from a host that serves packages. `package-host.test.js` tests that host. */
const ownFiles = (code) => code.replace(/https:\/\/cdn\.jsdelivr\.net\/npm\/maqal@[\d.]+\/cdn\//g, 'maqal/');

const page = (body, head = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Snippet</title>${head}<body>${body}`;

/** A page with a script that records what it prints, and sets `ended` or `failed`. */
const script = (code) =>
  page(
    '',
    `<script type="importmap">${JSON.stringify(IMPORTS)}</script>
    <script>globalThis.printed = []; console.log = (...values) => printed.push(values.join(' '));
    addEventListener('error', ({ message }) => (globalThis.failed = message));
    addEventListener('unhandledrejection', ({ reason }) => (globalThis.failed = String(reason)));</script>
    <script type="module">\n${withArticle(code)}\nglobalThis.ended = true;</script>`,
  );

inEveryEngine('the documentation', (browser) => {
  const site = new Site();
  before(() => site.start());
  after(() => site.stop());

  test('has snippets for browsers', () => {
    for (const kind of ['html', 'js browser']) assert.ok(snippets.some((snippet) => snippet.kind === kind), kind);
  });

  for (const { at, kind, code } of snippets) {
    if (kind === 'html') {
      test(`${at} shows its articles`, async () => {
        site.missing = [];
        site.pages.set('/', page(ownFiles(code)));
        await browser.open(`${site.url}/`);
        const headlines = await browser.run(async () => {
          // Without a script, the page is only opened.
          if (!document.scripts.length) return [];
          const articles = [...document.querySelectorAll('maqal-article')];
          if (articles.length > 0) await customElements.whenDefined('maqal-article');
          return Promise.all(articles.map((article) => article.ready.then(() => article.shadowRoot.querySelector('[part~=headline]').textContent)));
        });
        assert.equal(headlines.length, code.includes('<script') ? articlesIn(code) : 0);
        for (const headline of headlines) assert.ok(headline.trim());
        assert.deepEqual(site.missing, []);
      });
    }
    if (kind === 'js browser') {
      test(`${at} runs in a page`, async () => {
        site.missing = [];
        site.pages.set('/', script(code));
        await browser.open(`${site.url}/`);
        await browser.until(() => globalThis.ended || globalThis.failed);
        const { failed, printed: lines } = await browser.run(() => ({ failed: globalThis.failed, printed: globalThis.printed }));
        assert.equal(failed ?? '', '');
        assert.deepEqual(lines, printed(code));
        assert.equal(code.match(/console\.log/g)?.length ?? 0, lines.length);
        assert.deepEqual(site.missing, []);
      });
    }
  }
});
