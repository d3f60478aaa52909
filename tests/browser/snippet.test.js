// dist/cdn/snippet.html, pasted into a page: all requests start before the script is there, and each file is fetched once.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterEach, beforeEach, test } from 'node:test';
import { ARTICLE } from '../docs/snippets.js';
import { inEveryEngine } from './engines.js';

const CDN = new URL('../../dist/cdn/', import.meta.url);
const SNIPPET = readFileSync(new URL('snippet.html', CDN), 'utf8');
const TYPES = { '': 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', json: 'application/json' };
/** What is to be asked for before the script is there. */
const EARLY = ['article.json', 'maqal.wasm', 'style.css'];
/** How long the script is held back for it, in ms: what comes later has waited for the script. */
const PATIENCE = 5000;

/** The names of all that was asked for, the pages aside, in order; and those until the script was let go. */
let asked = [];
let askedEarly = [];
/** What is to be answered in place of files, by their names. */
const instead = new Map();

/** Waits until all that is early has been asked for, or is late. */
async function early() {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && !EARLY.every((name) => asked.includes(name))) await new Promise((resolve) => setTimeout(resolve, 10));
  askedEarly = [...asked];
}

/** A host that has the files of the build, an article, and a page. */
class Host {
  page = '';
  #server = createServer(({ url }, response) => this.#answer(url.slice(1), response));

  async #answer(name, response) {
    if (name) asked.push(name);
    if (name === 'maqal.js') await early();
    const headers = { 'content-type': TYPES[name.split('.').pop()], 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    const { status = 200, body = this.#file(name), ...more } = instead.get(name) ?? {};
    response.writeHead(status, { ...headers, ...more }).end(body);
  }

  #file(name) {
    if (!name) return this.page;
    return name.endsWith('.json') ? JSON.stringify(ARTICLE) : readFileSync(new URL(name, CDN));
  }

  async start() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.#server.address().port}`;
  }

  end() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** The snippet with its addresses filled in, and `crossorigin` on the links to other hosts, as it says itself. */
function filled(files, article) {
  return SNIPPET.replace(/(href|src)="([\w.]+)"/g, `$1="${files}$2"`)
    .replaceAll('{src}', article)
    .replace(/<link (?=[^>]*href="http)/g, '<link crossorigin ');
}

/** What a reader sees. */
async function shown() {
  await customElements.whenDefined('maqal-article');
  const host = document.querySelector('maqal-article');
  const code = await host.ready.then(() => '', ({ code }) => code);
  const headline = host.shadowRoot.querySelector('[part~=headline]');
  return { code, headline: headline?.textContent ?? '', isStyled: host.shadowRoot.adoptedStyleSheets.length > 0 };
}

inEveryEngine('the snippet', (browser) => {
  let own, other;
  // New ones for each test: WebKit remembers what a page before has preloaded, whatever the answer said.
  beforeEach(async () => {
    [own, other] = [new Host(), new Host()];
    await Promise.all([own.start(), other.start()]);
    asked = [];
    instead.clear();
  });
  afterEach(() => [own, other].forEach((host) => host.end()));

  const open = async (snippet) => {
    own.page = `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>A page</title>\n<link rel="icon" href="data:,">\n${snippet}`;
    await browser.open(`${own.url}/`);
    return browser.run(shown);
  };

  for (const [where, addresses] of Object.entries({
    'on one host': () => ['', 'article.json'],
    'with maqal on another host': () => [`${other.url}/`, 'article.json'],
    'with all on another host': () => [`${other.url}/`, `${other.url}/article.json`],
  })) {
    test(`${where} asks for all before the script is there, and for each once`, async () => {
      const { code, headline, isStyled } = await open(filled(...addresses()));
      assert.deepEqual([code, isStyled], ['', true]);
      assert.ok(headline);
      const all = [...EARLY, 'maqal.js'].sort();
      assert.deepEqual({ early: askedEarly.sort(), all: asked.sort() }, { early: all, all });
    });

    test(`${where} pins the module`, async () => {
      // It is valid, and has an empty section more.
      instead.set('maqal.wasm', { body: Buffer.concat([readFileSync(new URL('maqal.wasm', CDN)), Buffer.of(0, 1, 0)]) });
      assert.equal((await open(filled(...addresses()))).code, 'wasm.network');
    });

    test(`${where} pins the style`, async () => {
      instead.set('style.css', { body: '.maqal { display: none }' });
      const { code, headline, isStyled } = await open(filled(...addresses()));
      assert.deepEqual([code, isStyled], ['', false]);
      assert.ok(headline);
    });
  }

  for (const name of ['article.json', 'maqal.wasm']) {
    test(`asks the server again when ${name} has failed`, async () => {
      instead.set(name, { status: 503, body: '' });
      assert.match((await open(filled('', 'article.json'))).code, /^(http|wasm)\.status$/);
      instead.clear();
      assert.equal(await browser.run(() => document.querySelector('maqal-article').reload()), null);
      assert.equal(asked.filter((one) => one === name).length, 2);
    });
  }

  test('asks the server again when the article is loaded anew', async () => {
    await open(filled('', 'article.json'));
    instead.set('article.json', { body: JSON.stringify({ ...ARTICLE, headline: 'عنوان جديد', workTranslation: undefined }) });
    await browser.run(() => document.querySelector('maqal-article').reload());
    assert.equal((await browser.run(shown)).headline, 'عنوان جديد');
  });

  test('follows an article that is sent on to another host', async () => {
    instead.set('article.json', { status: 302, location: `${other.url}/moved.json`, body: '' });
    const { code, headline } = await open(filled('', 'article.json'));
    assert.equal(code, '');
    assert.ok(headline);
  });
});
