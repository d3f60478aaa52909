// Tests the properties of <maqal-article> that reflect its attributes.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

const ARTICLE = {
  '@type': 'NewsArticle',
  inLanguage: 'ar-EG',
  headline: 'عنوان',
  datePublished: '2022-10-26',
  articleBody: 'نص قصير.',
  workTranslation: { inLanguage: 'en', headline: 'A headline', articleBody: 'A short text.' },
};

/** Of each property: its attribute; its value without it; values that it is set to, what it is then, and the value of the attribute. */
const TEXT = ['', [['a', 'a', 'a'], [undefined, '', null], ['b', 'b', 'b'], [null, '', null]]];
const FLAG = [false, [[true, true, ''], [false, false, null], ['yes', true, 'yes'], [undefined, false, null]]];
const PROPERTIES = {
  headingLevel: ['heading-level', 0, [[3, 3, '3'], ['4', 4, '4'], [undefined, 0, null]]],
  digits: ['digits', ...TEXT],
  calendar: ['calendar', ...TEXT],
  base: ['base', ...TEXT],
  embeds: ['embeds', ...TEXT],
  loading: ['loading', ...TEXT],
  sync: ['sync', ...TEXT],
  src: ['src', ...TEXT],
  bodyFrom: ['body-from', ...TEXT],
  remember: ['remember', false, [[true, true, ''], ['story', 'story', 'story'], [false, false, null]]],
  follow: ['follow', ...FLAG],
  contents: ['contents', ...FLAG],
  sideBySide: ['side-by-side', false, [[true, true, ''], ['he', 'he', 'he'], [false, false, null]]],
  light: ['light', ...FLAG],
  bothMonths: ['both-months', ...FLAG],
  pageLanguage: ['page-language', ...FLAG],
};

/** The level of the headline, the date, and whether the article is in the light DOM. */
function shown() {
  const host = document.querySelector('#place').firstElementChild;
  const tree = host.querySelector(':scope > .maqal') ? host : host.shadowRoot;
  const panel = tree.querySelector('[role=tabpanel]:not([hidden])');
  return [panel.lang, panel.querySelector('[part~=headline]').localName, panel.querySelector('time').textContent, tree === host];
}

inEveryEngine('a property', (page) => {
  beforeEach(() => page.open());

  test('reflects its attribute', async () => {
    const found = await page.run(async (properties) => {
      await customElements.whenDefined('maqal-article');
      const host = document.createElement('maqal-article');
      return Object.entries(properties).map(([property, [attribute, initial, values]]) => {
        const before = host[property];
        // JSON has no `undefined`.
        const after = values.map(([value]) => ((host[property] = value ?? undefined), [value, host[property], host.getAttribute(attribute)]));
        return [property, [attribute, before, after]];
      });
    }, PROPERTIES);
    const inJson = (value) => JSON.parse(JSON.stringify(value, (_, value) => value ?? null));
    assert.deepEqual(found, inJson(Object.entries(PROPERTIES)));
  });

  test('changes the article that is shown, and how its tabs work', async () => {
    await page.run(async (article) => {
      await customElements.whenDefined('maqal-article');
      const host = document.createElement('maqal-article');
      Object.assign(host, { article, language: 'ar-EG', headingLevel: 3, digits: 'arab', sync: 'query' });
      document.querySelector('#place').append(host);
      await host.ready;
    }, ARTICLE);
    assert.deepEqual(await page.run(shown), ['ar-EG', 'h3', '٢٦ أكتوبر ٢٠٢٢', false]);
    await page.run(() => Object.assign(document.querySelector('maqal-article'), { headingLevel: undefined, digits: 'latn', calendar: 'persian', light: true }));
    assert.deepEqual(await page.run(shown), ['ar-EG', 'h2', '26 أكتوبر 2022 (4 آبان 1401 هـ.ش)', true]);

    const tab = await page.element(() => document.querySelector('maqal-article [role=tab][lang=en]'));
    await page.pointer().click(tab).perform();
    assert.equal((await page.run(shown))[0], 'en');
    assert.equal(await page.run(() => new URLSearchParams(location.search).get('language')), 'en');
  });

  test('that was set before the element was defined applies once it is', async () => {
    await page.run(async (article) => {
      const { MaqalArticleElement } = await import('/npm/index.js');
      const host = document.createElement('late-article');
      Object.assign(host, { headingLevel: 4, light: true, language: 'en', article, languages: ['de'], note: 'of the page' });
      document.querySelector('#place').append(host);
      (class extends MaqalArticleElement {}).define('late-article');
      await host.ready;
    }, ARTICLE);
    assert.deepEqual(await page.run(shown), ['en', 'h4', 'October 26, 2022', true]);
    const tab = await page.element(() => document.querySelector('late-article [role=tab][lang=ar-EG]'));
    await page.pointer().click(tab).perform();
    assert.equal((await page.run(shown))[0], 'ar-EG');
    assert.deepEqual(await page.run(() => [document.querySelector('late-article').languages, document.querySelector('late-article').note]), [['ar-EG', 'en'], 'of the page']);
  });
});
