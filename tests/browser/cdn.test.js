// The script-tag build: one file to paste, and one that works without a server.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inEveryEngine } from './engines.js';

const CDN = new URL('../../dist/cdn/', import.meta.url);
const hash = (file) => `sha384-${createHash('sha384').update(readFileSync(new URL(file, CDN))).digest('base64')}`;

/** What was fetched by script. */
function fetched() {
  return performance.getEntriesByType('resource').filter(({ initiatorType }) => initiatorType === 'fetch').map(({ name }) => name.split('/').pop()).sort();
}

/** Whether the sheet is on, and what a press of the last tab shows. */
async function pressed() {
  const host = document.querySelector('maqal-article');
  await host.ready;
  const { display } = getComputedStyle(host.shadowRoot.querySelector('[role=tablist]'));
  const before = host.language;
  [...host.shadowRoot.querySelectorAll('[role=tab]')].at(-1).click();
  return { display, before, after: host.language, last: host.languages.at(-1), html: host.shadowRoot.querySelector('[part~=body]').innerHTML };
}

inEveryEngine('one script tag', (page) => {
  test('asks for the module, the article and the style at once, before any has come', async () => {
    await page.open('/tests/browser/pages/cdn.html');
    const { display, before, after, last } = await page.run(pressed);
    assert.deepEqual([display, before, after], ['flex', 'en', last]);
    const files = ['library.json', 'maqal.wasm', 'style.css'];
    assert.deepEqual(await page.run(fetched), files);
    const kept = await page.run(() => window.kept);
    assert.deepEqual(kept.slice(0, 3).sort(), files.map((file) => `ask ${file}`));
  });

  test('pins what it fetches: the hashes of its files stand in it', async () => {
    const script = readFileSync(new URL('maqal.js', CDN), 'utf8');
    for (const file of ['maqal.wasm', 'maqal-full.wasm', 'style.css']) assert.ok(script.includes(hash(file)), file);
    await page.open();
    const loaded = await page.run((integrity) => {
      const script = document.createElement('script');
      Object.assign(script, { type: 'module', src: '/maqal/maqal.js', integrity });
      document.head.append(script);
      return new Promise((resolve) => (script.onload = () => resolve('loaded')) && (script.onerror = () => resolve('refused')));
    }, hash('maqal.js'));
    assert.equal(loaded, 'loaded');
  });

  for (const [where, canHash] of [['with TLS', true], ['without TLS, where a page cannot hash', false]]) {
    test(`refuses another file in the place of its own, ${where}`, async () => {
      await page.open();
      const codes = await page.run(async (canHash) => {
        if (!canHash) Object.defineProperty(crypto, 'subtle', { value: undefined });
        const { fetch } = window;
        window.fetch = (url, options) => fetch(String(url).endsWith('.wasm') ? '/maqal/maqal.js' : url, options);
        const { init, initCore } = await import('/maqal/maqal.js');
        const failed = [await initCore().catch(({ code }) => code), await init().catch(({ code }) => code)];
        window.fetch = fetch;
        return [...failed, await init()];
      }, canHash);
      assert.deepEqual(codes, ['wasm.network', 'wasm.network', null]);
    });
  }
});

inEveryEngine('the single file', (page) => {
  test('works in a page opened from a disk', async () => {
    await page.open(new URL('pages/disk.html', import.meta.url).href);
    const { display, before, after, last, html } = await page.run(pressed);
    assert.deepEqual([display, before, after], ['flex', 'he', last]);
    assert.match(html, /<b>אחת<\/b>/);
    assert.deepEqual(await page.run(fetched), []);
    assert.equal(await page.run(() => maqal.renderToString({ '@type': 'Article', headline: 'A headline' }).includes('A headline')), true);
  });

  test('is an entry of the package, too, and fetches nothing', async () => {
    await page.open('/tests/browser/pages/everything-inside.html');
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
