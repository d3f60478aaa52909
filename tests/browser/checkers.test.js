// Tests the checkers themselves: each gets an article with one defect, and must find that defect and nothing else.
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

/** Defects of the live article: how its tree is changed, and the expected finding. */
const LIVE = {
  axe: [
    ['an image without alternative text', (root) => root.querySelector('img').removeAttribute('alt'), /^axe image-alt/],
    ['an element in the tab list that is not a tab', (root) => root.querySelector('[role=tablist]').append(document.createElement('hr')), /^axe aria-required-children/],
  ],
  ibm: [
    ['a figure without a name', (root) => (root.querySelector('figcaption').outerHTML = root.querySelector('figcaption').outerHTML.replaceAll('figcaption', 'p')), /^IBM figure_label_exists/],
    // The waiver applies to regions only.
    ['a focusable element that is not a region', (root) => (root.querySelector('[part~=body] p:last-child').tabIndex = 0), /^IBM element_tabbable_role_valid/],
    ['a reference to a missing id', (root) => root.querySelector('[role=tablist]').setAttribute('aria-labelledby', 'none'), /^IBM aria_id/],
  ],
};

/** Defects of server-rendered markup: what is replaced by what, and the expected finding. */
const STATIC = {
  'html-validate': [
    ['a duplicate id', 'id="m-en-headline"', 'id="m-ar-headline"', /^html-validate no-dup-id/],
    ['an empty heading', '>خبر</h2>', '></h2>', /^html-validate empty-heading/],
    ['a label on an element that cannot be named', '<p>نص</p>', '<p aria-label="نص">نص</p>', /^html-validate aria-label-misuse/],
  ],
  Nu: [
    ['an unknown attribute', '<p>نص</p>', '<p colour="red">نص</p>', /^Nu error: Attribute “colour” not allowed/],
    ['an element where it is not allowed', '<p>نص</p>', '<ul><p>نص</p></ul>', /^Nu error: Element “p” not allowed as child of element “ul”/],
    ['an invalid language tag', 'lang="en"', 'lang="english-words-for"', /^Nu error: Bad value “english-words-for” for attribute “lang”/],
  ],
};

const page = (html) => `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><h1>A page</h1>${html}</body></html>\n`;

inChromium('a checker', (browser) => {
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

  for (const [name, check] of Object.entries({ axe, ibm })) {
    for (const [what, damage, expected] of LIVE[name]) {
      test(`finds ${what} (${name})`, async () => {
        assert.deepEqual(await check(browser), []);
        await browser.run(`() => void (${damage})(document.querySelector('maqal-article').shadowRoot)`);
        const found = await check(browser);
        assert.equal(found.length, 1, found.join('\n'));
        assert.match(found[0], expected);
      });
    }
  }

  // axe-core does not check texts in Arabic only.
  test('finds text with low contrast', async () => {
    assert.deepEqual(await browser.lowContrasts(), []);
    await browser.run(() => (document.querySelector('maqal-article').shadowRoot.querySelector('[part~=headline]').style.color = '#bbb'));
    assert.deepEqual((await browser.lowContrasts()).map(({ what }) => what), ['h2 of headline, “خبر”']);
  });

  // The measurements of layout.test.js.
  test('finds clipped text and elements that are wider than the page', async () => {
    const measure = () =>
      browser.run(async () => {
        const { clipped, wide } = await import('/tests/browser/measure.js');
        const root = document.querySelector('maqal-article').shadowRoot;
        return { clipped: clipped(root), wide: wide(root, innerWidth) };
      });
    assert.deepEqual(await measure(), { clipped: [], wide: [] });
    await browser.run(() => {
      const root = document.querySelector('maqal-article').shadowRoot;
      root.querySelector('[part~=headline]').style.cssText = 'block-size: 5px; overflow: hidden';
      root.querySelector('[part~=body] p:last-child').style.inlineSize = '200vw';
    });
    assert.deepEqual(await measure(), { clipped: ['h2 of headline, “خبر”'], wide: ['p of body, “نص”'] });
  });

  test('finds defects of server-rendered markup (Nu, html-validate)', async () => {
    const good = page(renderToString(ARTICLE, { idPrefix: 'm' }));
    const checkers = {
      'html-validate': (html) => htmlValidate(html, 'page'),
      Nu: (html) => {
        const file = join(folder, 'page.html');
        writeFileSync(file, html);
        return nu([file]);
      },
    };
    for (const [name, check] of Object.entries(checkers)) {
      assert.deepEqual(await check(good), []);
      for (const [what, from, to, expected] of STATIC[name]) {
        assert.ok(good.includes(from), from);
        const found = await check(good.replace(from, to));
        assert.ok(found.some((warning) => expected.test(warning)), `${what}: ${found.join('\n')}`);
      }
    }
  });
});
