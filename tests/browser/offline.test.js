// Tests examples/offline: a page that was open once opens without its server.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ARTICLE } from '../docs/snippets.js';
import { LocalServer } from '../support/local-server.js';
import { inEveryEngine } from './engines.js';

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', json: 'application/json' };

/** The file of a path: of the example, of the build in its folder `maqal`, or the article. */
function fileOf(path, headline) {
  const [, folder, name] = path.match(/^\/(maqal\/)?([\w.-]*)$/) ?? [];
  if (name === 'article.json') return JSON.stringify({ ...ARTICLE, headline });
  return readFileSync(new URL(`../../${folder ? 'dist/cdn' : 'examples/offline'}/${name || 'index.html'}`, import.meta.url));
}

/** The headlines before and after a click on the other tab, whether the article is styled, and whether the worker has answered. */
async function shown() {
  const host = document.querySelector('maqal-article');
  await host.ready;
  const headline = () => host.shadowRoot.querySelector('[role=tabpanel]:not([hidden]) [part~=headline]').textContent;
  const before = headline();
  host.shadowRoot.querySelector('[role=tab][aria-selected=false]').click();
  return { before, after: headline(), tabs: getComputedStyle(host.shadowRoot.querySelector('[role=tablist]')).display, isControlled: Boolean(navigator.serviceWorker.controller) };
}

inEveryEngine('examples/offline', (browser) => {
  let isDown = false;
  let headline = 'الجسر القديم';
  const server = new LocalServer(({ url }, response) => {
    // A server that is down closes the connection: browsers have no other sign of it either.
    if (isDown) return response.destroy();
    try {
      response.writeHead(200, { 'content-type': TYPES[url.split('.')[1] ?? 'html'], 'cache-control': 'no-store' }).end(fileOf(url, headline));
    } catch {
      response.writeHead(404).end();
    }
  });
  before(() => server.start());
  after(async () => {
    isDown = false;
    await browser.open(server.url);
    await browser.run(async () => {
      for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister();
    });
    server.stop();
  });

  test('opens without its server, with the article seen last', async (t) => {
    await browser.open(server.url);
    if (!(await browser.run(() => 'serviceWorker' in navigator))) return t.skip('the engine has no service workers');
    await browser.run(() => navigator.serviceWorker.ready.then(() => undefined));
    await browser.until(() => navigator.serviceWorker.controller !== null);

    // The worker sees the article of the second visit.
    headline = 'الجسر الجديد';
    await browser.open(server.url);
    assert.deepEqual(await browser.run(shown), { before: 'The old bridge', after: headline, tabs: 'flex', isControlled: true });

    isDown = true;
    await browser.open(server.url);
    assert.deepEqual(await browser.run(shown), { before: 'The old bridge', after: headline, tabs: 'flex', isControlled: true });
  });
});
