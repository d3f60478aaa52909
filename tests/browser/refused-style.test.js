// Tests server-rendered articles in a shadow root under a Content-Security-Policy, a real header, that refuses the style sheet in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterEach, beforeEach, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { ARTICLE } from '../docs/snippets.js';
import { inEveryEngine } from './engines.js';

const NPM = new URL('../../dist/npm/', import.meta.url);
const TYPES = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm' };
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A page with an article whose style sheet sets this property, besides the default one. */
const pageOf = (css) =>
  `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><script type="module" src="/define.js"></script>` +
  `<maqal-article>${renderToString(ARTICLE, { shadow: { css } })}</maqal-article>`;

inEveryEngine('the style sheet of a server-rendered shadow root', (browser) => {
  let server, policy, css;

  beforeEach(async () => {
    server = createServer(({ url }, response) => {
      const name = url.slice(1);
      const headers = { 'content-type': TYPES[name.split('.').pop()] ?? 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) };
      response.writeHead(200, headers).end(name ? readFileSync(new URL(name, NPM)) : pageOf(css));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    css = '.maqal { --own: 1 }';
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const open = async () => {
    await browser.open(`http://127.0.0.1:${server.address().port}/`);
    await browser.run(async () => {
      await customElements.whenDefined('maqal-article');
      await document.querySelector('maqal-article').ready;
    });
  };
  const property = (name) => getComputedStyle(document.querySelector('maqal-article').shadowRoot.querySelector('.maqal')).getPropertyValue(name);

  test('is replaced by that of the script if it is refused', async () => {
    policy = POLICY;
    await open();
    assert.equal(await browser.run(property, '--own'), '');
    await browser.until(() => document.querySelector('maqal-article').shadowRoot.adoptedStyleSheets.length === 1);
    assert.notEqual(await browser.run(property, '--_gap'), '');
  });

  test('is the only one if it is allowed', async () => {
    for (const allowed of ['', POLICY.replace("style-src 'self'", "style-src 'unsafe-inline'")]) {
      policy = allowed;
      await open();
      assert.equal((await browser.run(property, '--own')).trim(), '1');
      assert.equal(await browser.run(() => document.querySelector('maqal-article').shadowRoot.adoptedStyleSheets.length), 0);
    }
  });

  test('may be empty', async () => {
    [policy, css] = ['', ' '];
    await open();
    assert.equal(await browser.run(() => document.querySelector('maqal-article').shadowRoot.adoptedStyleSheets.length), 0);
  });
});
