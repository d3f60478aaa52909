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

  test('pins what it fetches: its integrity is theirs', async () => {
    const script = readFileSync(new URL('maqal.js', CDN), 'utf8');
    for (const file of ['maqal.wasm', 'maqal-full.wasm', 'style.css']) assert.ok(script.includes(hash(file)), file);
    await page.open();
    const code = await page.run(async (integrity) => {
      const { fetch } = window;
      // As if somebody had put another file in the module's place: what was pinned is asked of it all the same.
      window.fetch = (request) => fetch(request.url?.endsWith('.wasm') ? new Request('/maqal/maqal.js', { integrity: request.integrity }) : request);
      const { init, initCore } = await import('/maqal/maqal.js');
      const codes = [await initCore().catch(({ code }) => code), await init().catch(({ code }) => code)];
      const script = document.createElement('script');
      const loaded = new Promise((resolve) => (script.onload = () => resolve('loaded')) && (script.onerror = () => resolve('refused')));
      Object.assign(script, { type: 'module', src: '/maqal/maqal.js?again', integrity });
      document.head.append(script);
      return [...codes, await loaded];
    }, hash('maqal.js'));
    assert.deepEqual(code, ['wasm.network', 'wasm.network', 'loaded']);
  });
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
