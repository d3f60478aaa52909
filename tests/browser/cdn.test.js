// Tests the script-tag build: maqal.js, and maqal.inline.js, which works without a server.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inEveryEngine } from './engines.js';

const CDN = new URL('../../dist/cdn/', import.meta.url);
const hash = (file) => `sha256-${createHash('sha256').update(readFileSync(new URL(file, CDN))).digest('base64')}`;

/** The names of the files that scripts have fetched. */
function fetched() {
  return performance.getEntriesByType('resource').filter(({ initiatorType }) => initiatorType === 'fetch').map(({ name }) => name.split('/').pop()).sort();
}

/** Clicks the last tab; returns the languages before and after, and whether the style sheet applies. */
async function clickLastTab() {
  const host = document.querySelector('maqal-article');
  await host.ready;
  const { display } = getComputedStyle(host.shadowRoot.querySelector('[role=tablist]'));
  const before = host.language;
  [...host.shadowRoot.querySelectorAll('[role=tab]')].at(-1).click();
  return { display, before, after: host.language, last: host.languages.at(-1), html: host.shadowRoot.querySelector('[part~=body]').innerHTML };
}

inEveryEngine('the script-tag build', (page) => {
  test('requests the WebAssembly, the article and the style sheet in parallel', async () => {
    await page.open('/tests/browser/pages/cdn.html');
    const { display, before, after, last } = await page.run(clickLastTab);
    assert.deepEqual([display, before, after], ['flex', 'en', last]);
    const files = ['library.json', 'maqal.wasm', 'style.css'];
    assert.deepEqual(await page.run(fetched), files);
    const log = await page.run(() => window.fetchLog);
    assert.deepEqual(log.slice(0, 3).sort(), files.map((file) => `request ${file}`));
  });

  test('contains the hashes of the files that it fetches', async () => {
    const script = readFileSync(new URL('maqal.js', CDN), 'utf8');
    for (const file of ['maqal.wasm', 'maqal-chunk.wasm', 'maqal-entities.wasm', 'style.css']) assert.ok(script.includes(hash(file)), file);
    await page.open();
    const loaded = await page.run((integrity) => {
      const script = document.createElement('script');
      Object.assign(script, { type: 'module', src: '/maqal/maqal.js', integrity });
      document.head.append(script);
      return new Promise((resolve) => (script.onload = () => resolve('loaded')) && (script.onerror = () => resolve('refused')));
    }, hash('maqal.js'));
    assert.equal(loaded, 'loaded');
  });

  for (const [where, canHash] of [['with crypto.subtle', true], ['without crypto.subtle, as on pages without TLS', false]]) {
    test(`rejects a file with another hash, ${where}`, async () => {
      await page.open();
      const codes = await page.run(async (canHash) => {
        if (!canHash) Object.defineProperty(crypto, 'subtle', { value: undefined });
        const { fetch } = window;
        window.fetch = (url, options) => fetch(String(url).endsWith('.wasm') ? '/maqal/maqal.js' : url, options);
        const { init } = await import('/maqal/maqal.js');
        const failed = await init().catch(({ code }) => code);
        window.fetch = fetch;
        return [failed, await init()];
      }, canHash);
      assert.deepEqual(codes, ['wasm.network', null]);
    });
  }
});

inEveryEngine('the build with everything embedded', (page) => {
  test('works on a page opened from disk', async () => {
    await page.open(new URL('pages/disk.html', import.meta.url).href);
    const { display, before, after, last, html } = await page.run(clickLastTab);
    assert.deepEqual([display, before, after], ['flex', 'he', last]);
    assert.match(html, /<b>אחת<\/b>/);
    assert.deepEqual(await page.run(fetched), []);
    const picture = await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('img').src);
    assert.equal(picture, new URL('pages/img/a.jpg', import.meta.url).href);
    assert.equal(await page.run(() => maqal.renderToString({ '@type': 'Article', headline: 'A headline' }).includes('A headline')), true);
  });

  test('says on a page opened from disk that it cannot fetch an article', async () => {
    await page.open(new URL('pages/disk.html', import.meta.url).href);
    const message = await page.run(async () => {
      const element = document.querySelector('maqal-article');
      element.src = 'article.json';
      return element.ready.then(() => '', ({ message }) => message);
    });
    assert.match(message, /opened from disk.*script inside the element/);
  });

  test('is also an entry of the package, and fetches nothing', async () => {
    await page.open('/tests/browser/pages/inline-entry.html');
    await page.until(() => window.variants);
    const display = await page.run(async () => {
      const host = document.querySelector('maqal-article');
      await host.ready;
      return getComputedStyle(host).display;
    });
    assert.deepEqual([display, await page.run(() => window.variants)], ['block', 1]);
    assert.deepEqual(await page.run(fetched), []);
  });
});
