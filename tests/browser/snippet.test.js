// Tests dist/cdn/snippet.html: all requests start before the script has loaded, and each file is fetched once.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { ARTICLE } from '../docs/snippets.js';
import { LocalServer } from '../support/local-server.js';
import { inEveryEngine } from './engines.js';

const CDN = new URL('../../dist/cdn/', import.meta.url);
const SNIPPET = readFileSync(new URL('snippet.html', CDN), 'utf8');
const TYPES = { '': 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', json: 'application/json' };
/** The files that must be requested before the script has loaded. */
const EARLY = ['article.json', 'maqal.wasm', 'style.css'];
/** The maximum delay of the script in milliseconds. A file that is requested later has waited for the script. */
let delay;

/** The names of all requested files in order, without pages; and of those before the script was sent. */
let requested = [];
let requestedEarly = [];
/** Responses that replace files, by name. */
const replaced = new Map();

/** Waits until the early files have been requested, or the delay is over. */
async function early() {
  const end = Date.now() + delay;
  while (Date.now() < end && !EARLY.every((name) => requested.includes(name))) await new Promise((resolve) => setTimeout(resolve, 10));
  requestedEarly = [...requested];
}

/** A host that serves the files of the build, an article, and a page. */
class Host extends LocalServer {
  page = '';
  /** The Content-Security-Policy of the page. */
  policy = '';

  constructor() {
    super(({ url }, response) => this.#respond(url.slice(1), response));
  }

  async #respond(name, response) {
    if (name) requested.push(name);
    if (name === 'maqal.js') await early();
    const headers = { 'content-type': TYPES[name.split('.').pop()], 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    if (!name && this.policy) headers['content-security-policy'] = this.policy;
    const { status = 200, body = this.#file(name), ...more } = replaced.get(name) ?? {};
    response.writeHead(status, { ...headers, ...more }).end(body);
  }

  #file(name) {
    if (!name) return this.page;
    return name.endsWith('.json') ? JSON.stringify(ARTICLE) : readFileSync(new URL(name, CDN));
  }
}

/** The snippet with its URLs filled in, and `crossorigin` on the links to other origins, as its comment says. */
function filled(files, article) {
  return SNIPPET.replace(/(href=|src=|\[)"([\w.]+)"/g, `$1"${files}$2"`)
    .replaceAll('{src}', article)
    .replace(/<link (?=[^>]*href="http)/g, '<link crossorigin ');
}

/** Records the errors that nobody handles. */
const REPORTED = `<script>reported = []; for (const type of ['error', 'unhandledrejection']) addEventListener(type, () => reported.push(type));</script>\n`;

/** The content of the inline script. */
const inline = (snippet) => snippet.match(/<script>(.*?)<\/script>/s)[1];

/** The code of the error, the headline, and whether the article is styled. */
async function shown() {
  await customElements.whenDefined('maqal-article');
  const host = document.querySelector('maqal-article');
  const code = await host.ready.then(() => '', ({ code }) => code);
  const headline = host.shadowRoot.querySelector('[part~=headline]');
  return { code, headline: headline?.textContent ?? '', isStyled: host.shadowRoot.adoptedStyleSheets.length > 0 };
}

inEveryEngine('the snippet', (browser) => {
  let own, other;
  // New ones for each test, because WebKit caches what a previous page has preloaded, regardless of the response headers.
  beforeEach(async () => {
    [own, other] = [new Host(), new Host()];
    await Promise.all([own.start(), other.start()]);
    requested = [];
    replaced.clear();
    delay = 5000;
  });
  afterEach(() => [own, other].forEach((host) => host.stop()));

  const open = async (snippet) => {
    own.page = `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>A page</title>\n<link rel="icon" href="data:,">\n${snippet}`;
    await browser.open(`${own.url}/`);
    return browser.run(shown);
  };

  for (const [where, urls] of Object.entries({
    'on one host': () => ['', 'article.json'],
    'with maqal on another host': () => [`${other.url}/`, 'article.json'],
    'with everything on another host': () => [`${other.url}/`, `${other.url}/article.json`],
  })) {
    test(`${where} requests all files before the script has loaded, and each once`, async () => {
      const { code, headline, isStyled } = await open(filled(...urls()));
      assert.deepEqual([code, isStyled], ['', true]);
      assert.ok(headline);
      const all = [...EARLY, 'maqal.js'].sort();
      assert.deepEqual({ early: requestedEarly.sort(), all: requested.sort() }, { early: all, all });
    });

    test(`${where} rejects a modified module`, async () => {
      // It is valid, and has an additional empty section.
      replaced.set('maqal.wasm', { body: Buffer.concat([readFileSync(new URL('maqal.wasm', CDN)), Buffer.of(0, 1, 0)]) });
      assert.equal((await open(REPORTED + filled(...urls()))).code, 'wasm.network');
      assert.deepEqual(await browser.run(() => window.reported), []);
    });

    test(`${where} rejects a modified style sheet`, async () => {
      replaced.set('style.css', { body: '.maqal { display: none }' });
      const { code, headline, isStyled } = await open(filled(...urls()));
      assert.deepEqual([code, isStyled], ['', false]);
      assert.ok(headline);
    });
  }

  for (const [allowed, source, withNonce] of [
    ['by its nonce', () => "'nonce-abc'", (snippet) => snippet.replace('<script>', '<script nonce="abc">')],
    ['by its hash', (snippet) => `'sha256-${createHash('sha256').update(inline(snippet)).digest('base64')}'`, (snippet) => snippet],
  ]) {
    test(`works early under a Content-Security-Policy that allows the script ${allowed}`, async () => {
      const snippet = filled('', 'article.json');
      own.policy = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${source(snippet)}`;
      assert.equal((await open(withNonce(snippet))).code, '');
      const all = [...EARLY, 'maqal.js'].sort();
      assert.deepEqual({ early: requestedEarly.sort(), all: requested.sort() }, { early: all, all });
    });
  }

  test('works under a Content-Security-Policy that forbids the script, and requests each file once', async () => {
    delay = 500;
    own.policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    const { code, isStyled } = await open(filled('', 'article.json'));
    assert.deepEqual([code, isStyled], ['', true]);
    assert.deepEqual({ early: requestedEarly.sort(), all: requested.sort() }, { early: ['article.json', 'maqal.js'], all: [...EARLY, 'maqal.js'].sort() });
  });

  // A browser that checks the hash of a response tells no status.
  for (const [name, expected] of Object.entries({ 'article.json': 'http.status', 'maqal.wasm': 'wasm.network' })) {
    test(`requests ${name} again after a failure`, async () => {
      replaced.set(name, { status: 503, body: '' });
      assert.equal((await open(filled('', 'article.json'))).code, expected);
      replaced.clear();
      assert.equal(await browser.run(() => document.querySelector('maqal-article').reload()), null);
      assert.equal(requested.filter((request) => request === name).length, 2);
    });
  }

  test('requests the article again on reload()', async () => {
    await open(filled('', 'article.json'));
    replaced.set('article.json', { body: JSON.stringify({ ...ARTICLE, headline: 'عنوان جديد', workTranslation: undefined }) });
    await browser.run(() => document.querySelector('maqal-article').reload());
    assert.equal((await browser.run(shown)).headline, 'عنوان جديد');
  });

  test('follows a redirect of the article to another origin', async () => {
    replaced.set('article.json', { status: 302, location: `${other.url}/moved.json`, body: '' });
    const { code, headline } = await open(filled('', 'article.json'));
    assert.equal(code, '');
    assert.ok(headline);
  });
});
