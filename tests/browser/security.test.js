// Sends each Content-Security-Policy of docs/security.md with a page of its way: the article is shown, can be switched, and nothing is violated.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { renderToString } from '../../dist/npm/node.js';
import { Host } from '../attack/host.js';
import { ARTICLE, path } from '../docs/snippets.js';
import { inEveryEngine } from './engines.js';

const TEXT = readFileSync(path('docs/security.md'), 'utf8');
/** The policies by the headings above them. */
const POLICIES = Object.fromEntries([...TEXT.matchAll(/^### (.*)\n(?:(?!###)[^])*?```http\nContent-Security-Policy: (.*)\n```/gm)].map(([, way, policy]) => [way, policy]));
const NONCE = 'bm9uY2U';
const CSS = readFileSync(path('dist/npm/style.css'), 'utf8');
const JSON_LD = JSON.stringify(ARTICLE);
/** The page that the command writes, and what is in its elements. */
const command = execFileSync(process.env.MAQAL_CLI, ['render', '-', '--page'], { input: JSON_LD, encoding: 'utf8' });
const [, embeddedStyle] = command.match(/<style>(.*?)<\/style>/s);
const [, embeddedScript] = command.match(/<script type="module">(.*?)<\/script>/s);
const hash = (text) => createHash('sha256').update(text).digest('base64');
const module = (src) => `<script type="module" src="${src}"></script>`;
const element = '<maqal-article src="article.json"></maqal-article>';
const snippet = () =>
  readFileSync(path('dist/cdn/snippet.html'), 'utf8')
    .replace(/(href=|src=|\[)"([\w.-]+\.(?:js|wasm|css))"/g, '$1"/maqal/$2"')
    .replaceAll('{src}', 'article.json')
    .replace('<script>', `<script nonce="${NONCE}">`);

/** A page of each way. */
const PAGES = {
  'Script tag': () => module('/maqal/maqal.js') + element,
  'Script tag with the snippet': snippet,
  'npm and a bundler': () => module('/bundle/page.js') + element,
  'Everything in one script': () => `<script src="/maqal/maqal.inline.js"></script><maqal-article><script type="application/ld+json">${JSON_LD}</script></maqal-article>`,
  'Server and hydrate': () => `<link rel="stylesheet" href="/npm/style.css">${module('/npm/hydrate.js')}${renderToString(ARTICLE)}`,
  'A page with everything in it': () => command,
  'Declarative shadow root with a linked style sheet': () => module('/npm/define.js') + `<maqal-article>${renderToString(ARTICLE, { shadow: { href: '/npm/style.css' } })}</maqal-article>`,
  'Declarative shadow root with an inline style sheet': () => module('/npm/define.js') + `<maqal-article>${renderToString(ARTICLE, { shadow: { css: CSS } })}</maqal-article>`,
  'A framework with inline scripts': () => `${element}<script nonce="${NONCE}">
    const policy = globalThis.trustedTypes?.createPolicy('nextjs#bundler', { createScriptURL: (url) => url }) ?? { createScriptURL: (url) => url };
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: policy.createScriptURL('/npm/define.js') }));
  </script>`,
};

/** What allows the script that watches, where the policy has only hashes. */
const WATCHER = `'nonce-${NONCE}'`;
/** Records violations from the beginning. */
const WATCH = `violations = []; document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => violations.push(effectiveDirective + ' ' + blockedURI));`;

const page = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><script nonce="${NONCE}" src="/watch.js"></script></head><body>${body}</body></html>`;

/** What is seen of the article after its second tab was pressed. */
async function state() {
  const host = document.querySelector('maqal-article');
  if (host) {
    await customElements.whenDefined('maqal-article');
    await host.ready;
  }
  const tree = host?.shadowRoot ?? document;
  for (let wait = 0; wait < 100 && !(tree.querySelector('[role=tab]') && getComputedStyle(tree.querySelector('[role=tablist]')).display === 'flex'); wait++) await new Promise((resolve) => setTimeout(resolve, 50));
  const headline = () => [...tree.querySelectorAll('[part~=headline]')].filter((element) => element.checkVisibility()).map(({ textContent }) => textContent.trim());
  const first = headline();
  tree.querySelector('[role=tab][aria-selected=false]').click();
  return { headlines: [...first, ...headline()].sort(), isStyled: getComputedStyle(tree.querySelector('[role=tablist]')).display === 'flex', violations };
}

inEveryEngine('the policies of docs/security.md', (browser) => {
  const host = new Host();
  const bundle = mkdtempSync(join(tmpdir(), 'maqal-security-'));
  before(async () => {
    await host.start();
    const stdin = { contents: "import './define.js'", resolveDir: path('dist/npm') };
    await build({ stdin, bundle: true, minify: true, format: 'esm', target: 'es2022', outfile: join(bundle, 'page.js') });
    const npm = pathToFileURL(path('dist/npm/'));
    host.folders = [['/npm/', npm], ['/maqal/', pathToFileURL(path('dist/cdn/'))], ['/bundle/', npm]];
    host.pages.set('/bundle/page.js', { body: readFileSync(join(bundle, 'page.js')) });
    host.pages.set('/watch.js', { body: WATCH });
    host.pages.set('/article.json', { body: JSON_LD });
  });
  after(() => {
    host.stop();
    rmSync(bundle, { recursive: true, force: true });
  });

  const open = async (policy, body) => {
    const values = { nonce: NONCE, hash: hash(CSS), script: hash(embeddedScript), style: hash(embeddedStyle) };
    const filled = policy.replace(/\{(\w+)\}/g, (_, name) => values[name]).replace("script-src 'sha256", `script-src ${WATCHER} 'sha256`);
    host.pages.set('/', { body: page(body), headers: { 'content-security-policy': filled } });
    await browser.open(`${host.url}/`);
  };

  test('are all tested', () => {
    assert.deepEqual(Object.keys(POLICIES), Object.keys(PAGES));
    assert.equal(TEXT.match(/^```http$/gm).length, Object.keys(PAGES).length);
  });

  for (const [way, policy] of Object.entries(POLICIES)) {
    test(`${way}: an article is shown and can be switched, without a violation`, async () => {
      await open(policy, PAGES[way]());
      assert.deepEqual(await browser.run(state), { headlines: [ARTICLE.headline, ARTICLE.workTranslation.headline].sort(), isStyled: true, violations: [] });
    });

    test(`${way}: a script that the policy forbids is a violation`, async () => {
      await open(policy, `${PAGES[way]()}<script>window.ran = true</script><p onclick="0">a</p>`);
      assert.deepEqual(await browser.run(() => [window.ran, violations.some((violation) => violation.startsWith('script-src'))]), [null, true]);
    });
  }
});
