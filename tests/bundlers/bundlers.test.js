// Tests user projects built by their bundlers: every file of the package is found, and the article is interactive.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inChromium } from '../browser/engines.js';

const PROJECTS = { esbuild: 'dist', next: 'out', parcel: 'dist', rollup: 'dist', vite: 'dist', webpack: 'dist' };

/** The shown language, the layout of the tabs, and the number of fetched WebAssembly modules. */
async function shown() {
  const host = document.querySelector('maqal-article');
  await host.ready;
  return {
    language: host.language,
    tabs: getComputedStyle(host.shadowRoot.querySelector('[role=tablist]')).display,
    modules: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length,
  };
}

/** The accent, as red, green and blue, of an article in the element and of one in the page, in both color-schemes. */
async function accents() {
  const canvas = document.createElement('canvas').getContext('2d');
  const [inElement, inPage] = [document.querySelector('maqal-article').shadowRoot.querySelector('.maqal'), document.createElement('div')].map((article) => {
    const section = document.createElement('p');
    section.setAttribute('part', 'section');
    article.append(section);
    return section;
  });
  const page = inPage.parentElement;
  page.className = 'maqal';
  document.body.append(page);
  const accentOf = (section) => {
    canvas.fillStyle = getComputedStyle(section).color;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
  };
  const found = ['light', 'dark'].map((scheme) => {
    document.documentElement.style.colorScheme = scheme;
    return [inElement, inPage].map(accentOf);
  });
  inElement.remove();
  page.remove();
  document.documentElement.style.colorScheme = '';
  return found;
}

/** Those of the style sheet, and those of text without one. */
const ACCENTS = ['163,18,31', '255,154,141'];
const PLAIN = ['0,0,0', '255,255,255'];

inChromium('the package', (page) => {
  for (const [name, folder] of Object.entries(PROJECTS)) {
    // `cargo xtask test` builds one project, and removes earlier builds of the others.
    const skip = !existsSync(new URL(`${name}/${folder}`, import.meta.url)) && 'not built; `cargo xtask test bundlers` builds it';
    test(`built by ${name} shows an article, switches its language, and loads the chunk if needed`, { skip }, async () => {
      await page.open(`/tests/bundlers/${name}/${folder}/`);
      await page.until(() => customElements.get('maqal-article') !== undefined);
      // Without the style sheet, the tab list is a block.
      assert.deepEqual(await page.run(shown), { language: 'en', tabs: 'flex', modules: 1 });

      // Rollup imports no CSS, and Parcel loses the URL of a style sheet that is imported, too.
      const inPage = ['parcel', 'rollup'].includes(name) ? PLAIN : ACCENTS;
      assert.deepEqual(await page.run(accents), [[ACCENTS[0], inPage[0]], [ACCENTS[1], inPage[1]]]);

      const tab = await page.element(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab][lang=ar]'));
      await page.pointer().click(tab).perform();
      assert.deepEqual(await page.run(shown), { language: 'ar', tabs: 'flex', modules: 1 });
      assert.equal(await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tabpanel]:not([hidden])').dir), 'rtl');

      const html = await page.run(async () => {
        const host = document.querySelector('maqal-article');
        host.article = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'A headline', articleBody: '<p>One <b>line</b>.</p>' };
        await host.ready;
        return host.shadowRoot.querySelector('[part~=body]').innerHTML;
      });
      assert.match(html, /<b>line<\/b>/);
      assert.equal(await page.run(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length), 2);

      // Next renders during the build; the others use the entry for browsers, which needs init().
      const [built, code] = await page.run(() => [document.querySelector('#built')?.textContent, document.documentElement.dataset.errorCode]);
      if (name === 'next') assert.match(built, /Rendered at build time/);
      else assert.equal(code, 'wasm.early');
    });
  }

  test("shows an article when served by Vite's development server, which bundles dependencies separately", async (t) => {
    const { createServer } = await import('vite');
    const server = await createServer({ root: fileURLToPath(new URL('vite', import.meta.url)), logLevel: 'error', optimizeDeps: { force: true }, server: { host: '127.0.0.1' } });
    t.after(() => server.close());
    await server.listen();
    await page.open(server.resolvedUrls.local[0]);
    await page.until(() => customElements.get('maqal-article') !== undefined);
    await page.run((article) => {
      document.querySelector('maqal-article').article = article;
    }, JSON.parse(readFileSync(new URL('../../www/demo/articles/library.json', import.meta.url), 'utf8')));
    assert.deepEqual(await page.run(shown), { language: 'en', tabs: 'flex', modules: 1 });
  });
});
