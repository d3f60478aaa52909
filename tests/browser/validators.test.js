// Tests that third-party checkers find nothing in any article: in each language, in light, dark and forced colours,
// server-rendered and enhanced; nor while it is loading, if it fails, and if there is none.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { axe, htmlValidate, ibm, nu } from './checkers.js';
import { inChromium } from './engines.js';
import { ARTICLES, URL_OF_ARTICLE } from './fixtures.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'maqal-'));
const FORCED = { features: [{ name: 'forced-colors', value: 'active' }] };
const DARK = { features: [{ name: 'prefers-color-scheme', value: 'dark' }] };

/** @type {{ name: string, html: string }[]} */
const pages = [];

/** Adds a page with this markup to those that are validated in the end. */
function addPage(name, html) {
  const page = `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>A page</title>\n</head>\n<body>\n<h1>A page</h1>\n${html}\n</body>\n</html>\n`;
  pages.push({ name, html: page });
}

/** Shows an article; returns its languages. */
async function show(json, src) {
  const host = document.querySelector('maqal-article');
  host.setAttribute('base', src);
  host.article = json;
  await host.ready;
  return host.languages;
}

/** Shows a language; returns the markup. */
function select(index) {
  const { shadowRoot } = document.querySelector('maqal-article');
  shadowRoot.querySelectorAll('[role=tab]')[index]?.click();
  return shadowRoot.querySelector('.maqal').outerHTML;
}

inChromium('third-party checkers', (page) => {
  after(() => rmSync(FOLDER, { recursive: true }));

  const open = async () => {
    await page.open();
    // axe-core assumes a white page without a background.
    await page.run(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('body { background: Canvas; }');
      document.adoptedStyleSheets.push(sheet);
    });
    await page.article({});
  };

  before(open);

  for (const { name, json, html } of ARTICLES) {
    test(`accept ${name}`, async () => {
      addPage(name, html);
      const languages = await page.run(show, json, URL_OF_ARTICLE);
      for (const [index, language] of languages.entries()) {
        addPage(`${name}.${index}`, await page.run(select, index));
        await page.isAccessible();
        assert.deepEqual(await ibm(page, { questions: true }), []);
        for (const media of [DARK, FORCED]) {
          await page.cdp('Emulation.setEmulatedMedia', media);
          assert.deepEqual(await axe(page), [], `${language}, ${media.features[0].name}`);
          assert.deepEqual(await page.lowContrasts(), [], `${language}, ${media.features[0].name}`);
        }
        await page.cdp('Emulation.setEmulatedMedia', { features: [] });
      }
    });
  }

  test('accept an element that is loading, has failed, or has no article', async () => {
    const isAccessible = async () => {
      for (const media of [{ features: [] }, DARK, FORCED]) {
        await page.cdp('Emulation.setEmulatedMedia', media);
        await page.isAccessible();
      }
      await page.cdp('Emulation.setEmulatedMedia', { features: [] });
    };
    await open();
    await isAccessible();
    await page.run(async () => {
      const { delayFetch } = await import('/tests/browser/pages/delayed-fetch.js');
      delayFetch('/articles/');
      document.querySelector('maqal-article').setAttribute('src', '/articles/library.json');
    });
    const message = () => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p')?.textContent;
    await page.until(message);
    await isAccessible();
    await page.run(() => document.querySelector('maqal-article').setAttribute('src', '/none.json'));
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('button'));
    await isAccessible();
    addPage('status', await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status]').outerHTML));
  });

  test('accept two articles that each have a wide table and code', async () => {
    await page.open();
    await page.article({});
    await page.run(async () => {
      const wide = ['| x ', '|---', '| x '].map((cell) => `${cell.repeat(200)}|`).join('\n');
      const articleBody = `${wide}\n\n    ${'x'.repeat(500)}`;
      const article = (headline) => ({ '@type': 'NewsArticle', inLanguage: 'ar', headline, articleBody, encodingFormat: 'text/markdown' });
      const second = document.createElement('maqal-article');
      document.querySelector('#place').append(second);
      for (const [index, host] of document.querySelectorAll('maqal-article').entries()) {
        host.article = article(`خبر ${index}`);
        await host.ready;
      }
    });
    const counts = () => [...document.querySelectorAll('maqal-article')].map((host) => host.shadowRoot.querySelectorAll('[role=region]').length);
    await page.until(() => document.querySelectorAll('maqal-article')[1].shadowRoot.querySelector('[role=region]'));
    assert.deepEqual(await page.run(counts), [2, 2]);
    await page.isAccessible();
  });

  test('accept all markup as valid HTML', async () => {
    assert.ok(pages.length > 2 * ARTICLES.length);
    const found = [];
    for (const { name, html } of pages) found.push(...(await htmlValidate(html, name)));
    for (const { name, html } of pages) writeFileSync(join(FOLDER, `${name}.html`), html);
    found.push(...(await nu(pages.map(({ name }) => join(FOLDER, `${name}.html`)))));
    assert.deepEqual(found, []);
  });
});
