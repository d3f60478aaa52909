// The gates can fail: each is shown the markup of an article with one defect in it, and has to find that, and only that.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { axe, htmlValidate, ibm, nu } from './checkers.js';
import { inChromium } from './engines.js';

const ARTICLE = {
  ...{ '@type': 'NewsArticle', inLanguage: 'ar', headline: 'خبر', encodingFormat: 'text/markdown' },
  articleBody: `| عمود |\n|---|\n| خلية |\n\n    ${'1 '.repeat(200)}\n\n![قارب](/none.png)\n\nنص`,
  video: { '@type': 'VideoObject', contentUrl: 'https://example.com/a.mp4' },
  workTranslation: { inLanguage: 'en', headline: 'News', articleBody: 'Text.' },
};

/** Defects of the live article: what is done to its tree, and what is to be said of it. */
const LIVE = {
  axe: [
    ['a picture without an alternative', (root) => root.querySelector('img').removeAttribute('alt'), /^axe image-alt/],
    ['a tab that is no button of its list', (root) => root.querySelector('[role=tablist]').append(document.createElement('hr')), /^axe aria-required-children/],
  ],
  ibm: [
    ['a figure without a name', (root) => (root.querySelector('figcaption').outerHTML = root.querySelector('figcaption').outerHTML.replaceAll('figcaption', 'p')), /^IBM figure_label_exists/],
    // The waiver of what can be reached is for regions.
    ['a box that can be reached and is no region', (root) => (root.querySelector('[part~=body] p:last-child').tabIndex = 0), /^IBM element_tabbable_role_valid/],
    ['an id that names nothing', (root) => root.querySelector('[role=tablist]').setAttribute('aria-labelledby', 'none'), /^IBM aria_id/],
  ],
};

/** Defects of the markup that a server writes: what is replaced by what. */
const WRITTEN = {
  'html-validate': [
    ['an id that is there twice', 'id="m-en-headline"', 'id="m-ar-headline"', /^html-validate no-dup-id/],
    ['a heading without words', '>خبر</h2>', '></h2>', /^html-validate empty-heading/],
    ['a label of what has none', '<p>نص</p>', '<p aria-label="نص">نص</p>', /^html-validate aria-label-misuse/],
  ],
  Nu: [
    ['an attribute that is none', '<p>نص</p>', '<p colour="red">نص</p>', /^Nu error: Attribute “colour” not allowed/],
    ['an element where none may be', '<p>نص</p>', '<ul><p>نص</p></ul>', /^Nu error: Element “p” not allowed as child of element “ul”/],
    ['a language that is none', 'lang="en"', 'lang="english-words-for"', /^Nu error: Bad value “english-words-for” for attribute “lang”/],
  ],
};

const page = (html) => `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><h1>A page</h1>${html}</body></html>\n`;

inChromium('a gate', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-'));
  after(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    await browser.open();
    await browser.article({ language: 'ar' });
    await browser.run(async (json) => {
      const article = document.querySelector('maqal-article');
      article.article = json;
      await article.ready;
    }, ARTICLE);
    await browser.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]'));
  });

  for (const [name, gate] of Object.entries({ axe, ibm })) {
    for (const [what, harm, expected] of LIVE[name]) {
      test(`finds ${what} (${name})`, async () => {
        assert.deepEqual(await gate(browser), []);
        await browser.run(`() => void (${harm})(document.querySelector('maqal-article').shadowRoot)`);
        const found = await gate(browser);
        assert.equal(found.length, 1, found.join('\n'));
        assert.match(found[0], expected);
      });
    }
  }

  // axe-core passes over texts that are Arabic alone.
  test('finds a pale text', async () => {
    assert.deepEqual(await browser.pale(), []);
    await browser.run(() => (document.querySelector('maqal-article').shadowRoot.querySelector('[part~=headline]').style.color = '#bbb'));
    assert.deepEqual((await browser.pale()).map(({ what }) => what), ['h2 of headline, “خبر”']);
  });

  test('finds what is wrong in what a server writes (Nu, html-validate)', async () => {
    const good = page(renderToString(ARTICLE, { idPrefix: 'm' }));
    const gates = {
      'html-validate': (html) => htmlValidate(html, 'page'),
      Nu: (html) => {
        const file = join(folder, 'page.html');
        writeFileSync(file, html);
        return nu([file]);
      },
    };
    for (const [name, gate] of Object.entries(gates)) {
      assert.deepEqual(await gate(good), []);
      for (const [what, from, to, expected] of WRITTEN[name]) {
        assert.ok(good.includes(from), from);
        const found = await gate(good.replace(from, to));
        assert.ok(found.some((warning) => expected.test(warning)), `${what}: ${found.join('\n')}`);
      }
    }
  });
});
