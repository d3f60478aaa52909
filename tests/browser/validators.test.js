// Other people's checkers have nothing to say of any article: in each of its languages, light, dark and in forced colours,
// as it comes from a server and as it is after the behaviour; nor while it loads, when it fails and when it is empty.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { axe, htmlValidate, ibm, nu } from './checkers.js';
import { inChromium } from './engines.js';
import { ARTICLES, URL_OF_ARTICLE } from './fixtures.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'maqal-'));
const FORCED = { features: [{ name: 'forced-colors', value: 'active' }] };
const DARK = { features: [{ name: 'prefers-color-scheme', value: 'dark' }] };

/** @type {{ name: string, html: string }[]} */
const pages = [];

/** A page with this in it. */
function keep(name, html) {
  const page = `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>A page</title>\n</head>\n<body>\n<h1>A page</h1>\n${html}\n</body>\n</html>\n`;
  pages.push({ name, html: page });
}

/** Shows an article, and gives its languages. */
async function show(json, src) {
  const host = document.querySelector('maqal-article');
  host.setAttribute('base', src);
  host.article = json;
  await host.ready;
  return host.languages;
}

/** Shows a language, and gives the markup there is then. */
function turn(index) {
  const { shadowRoot } = document.querySelector('maqal-article');
  shadowRoot.querySelectorAll('[role=tab]')[index]?.click();
  return shadowRoot.querySelector('.maqal').outerHTML;
}

inChromium('the gates', (page) => {
  after(() => rmSync(FOLDER, { recursive: true }));

  const open = async () => {
    await page.open();
    // axe takes a page for white that does not say otherwise.
    await page.run(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('body { background: Canvas; }');
      document.adoptedStyleSheets.push(sheet);
    });
    await page.article({});
  };

  test('open the page', async () => {
    await open();
  });

  for (const { name, json, html } of ARTICLES) {
    test(`pass ${name}`, async () => {
      keep(name, html);
      const languages = await page.run(show, json, URL_OF_ARTICLE);
      for (const [index, language] of languages.entries()) {
        keep(`${name}.${index}`, await page.run(turn, index));
        await page.isAccessible();
        assert.deepEqual(await ibm(page, { questions: true }), []);
        for (const media of [DARK, FORCED]) {
          await page.cdp('Emulation.setEmulatedMedia', media);
          assert.deepEqual(await axe(page), [], `${language}, ${media.features[0].name}`);
          assert.deepEqual(await page.pale(), [], `${language}, ${media.features[0].name}`);
        }
        await page.cdp('Emulation.setEmulatedMedia', { features: [] });
      }
    });
  }

  test('pass an article that is loading, fails, or is not there', async () => {
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
      const { hold } = await import('/tests/browser/pages/held.js');
      hold('/articles/');
      document.querySelector('maqal-article').setAttribute('src', '/articles/library.json');
    });
    const told = () => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p')?.textContent;
    await page.until(told);
    await isAccessible();
    await page.run(() => document.querySelector('maqal-article').setAttribute('src', '/none.json'));
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('button'));
    await isAccessible();
    keep('status', await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status]').outerHTML));
  });

  test('pass two articles that each have a wide table and code', async () => {
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
    const names = () => [...document.querySelectorAll('maqal-article')].map((host) => host.shadowRoot.querySelectorAll('[role=region]').length);
    await page.until(() => document.querySelectorAll('maqal-article')[1].shadowRoot.querySelector('[role=region]'));
    assert.deepEqual(await page.run(names), [2, 2]);
    await page.isAccessible();
  });

  test('take all that was shown for valid HTML', async () => {
    assert.ok(pages.length > 2 * ARTICLES.length);
    const found = [];
    for (const { name, html } of pages) found.push(...(await htmlValidate(html, name)));
    for (const { name, html } of pages) writeFileSync(join(FOLDER, `${name}.html`), html);
    found.push(...(await nu(pages.map(({ name }) => join(FOLDER, `${name}.html`)))));
    assert.deepEqual(found, []);
  });
});
