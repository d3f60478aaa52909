// Tests what stands inside the element or beside its JSON: JSON in several scripts, bodies in scripts, templates and files, and
// the language of the page.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

const RAIN = { '@type': 'NewsArticle', inLanguage: 'ar', headline: 'مطر' };

inEveryEngine('an element with', (page) => {
  beforeEach(() => page.open());
  afterEach(() => page.isAccessible());

  /** Appends an element with this HTML inside; returns the code of its error, or those of its warnings. */
  const place = (inside, attributes = '') =>
    page.run(
      async (inside, attributes) => {
        await customElements.whenDefined('maqal-article');
        const warnings = [];
        addEventListener('maqal-warning', ({ code }) => warnings.push(code));
        const place = document.querySelector('#place');
        place.innerHTML = `<maqal-article ${attributes}>${inside}</maqal-article>`;
        const error = await place.firstChild.ready.then(() => undefined, ({ code }) => code);
        return error ?? warnings;
      },
      inside,
      attributes,
    );
  const json = (value, type = 'application/ld+json') => `<script type="${type}">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
  /** The languages, the one shown, its headline and the HTML of its body. */
  const state = () =>
    page.run(() => {
      const element = document.querySelector('maqal-article');
      const panel = (element.shadowRoot.querySelector('.maqal') ?? element).querySelector('[part~=panel]:not([hidden])');
      const part = (name) => panel?.querySelector(`[part~=${name}]`);
      const body = part('body')?.innerHTML.replaceAll(location.origin, '');
      return { languages: element.languages, shown: element.language, headline: part('headline')?.textContent, body };
    });

  test('JSON in the second of two scripts', async () => {
    assert.deepEqual(await place(json({ '@type': 'Organization', name: 'O' }) + json({ ...RAIN, articleBody: 'ب' }, 'application/json')), []);
    assert.equal((await state()).headline, 'مطر');
  });

  test('JSON in several scripts, which refer to each other', async () => {
    const person = { '@id': '#a', '@type': 'Person', name: 'ليلى' };
    assert.deepEqual(await place(json({ ...RAIN, articleBody: 'ب', author: { '@id': '#a' } }) + json(person) + json('{ broken')), []);
    assert.match(await page.run(() => document.querySelector('maqal-article').shadowRoot.textContent), /ليلى/);
  });

  test('JSON in a paragraph, of a type with a parameter', async () => {
    assert.deepEqual(await place(`<p>${json({ ...RAIN, articleBody: 'ب' }, 'Application/LD+JSON; charset=utf-8')}</p>`), []);
    assert.equal((await state()).headline, 'مطر');
  });

  test('JSON that is broken in all scripts reports the first', async () => {
    assert.equal(await place(json('{ one') + json('{ two')), 'json.syntax');
  });

  test('bodies in a script and a template, each for its language', async () => {
    const article = { ...RAIN, workTranslation: { inLanguage: 'en', headline: 'Rain' } };
    const markdown = '<script type="text/markdown" lang="ar">\n    هطل **المطر**.\n\n        code\n</script>';
    assert.deepEqual(await place(`${json(article)}${markdown}<template lang="en-GB"><p>It <b>rained</b>.</template>`, 'language="ar"'), []);
    const { body, languages } = await state();
    assert.deepEqual(languages, ['ar', 'en']);
    assert.match(body, /^<p>هطل <strong>المطر<\/strong>\.<\/p>.*<code>code\n/s);
    await page.run(() => document.querySelector('maqal-article').show('en'));
    assert.equal((await state()).body, '<p>It <b>rained</b>.</p>');
  });

  test('a body in a script, which is read again when it changes', async () => {
    await place(json(RAIN) + '<script type="text/markdown">قبل</script>');
    assert.equal((await state()).body, '<p>قبل</p>');
    await page.run(() => (document.querySelector('script[type="text/markdown"]').textContent = 'بعد'));
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=body]').textContent === 'بعد');
  });

  test('the body of JSON, before that of a script', async () => {
    assert.deepEqual(await place(json({ ...RAIN, articleBody: 'ب' }) + '<script type="text/markdown">ج</script>'), ['body.twice']);
    assert.equal((await state()).body, '<p>ب</p>');
  });

  test('a body in a file, fetched at once', async () => {
    const encoding = { '@type': 'MediaObject', contentUrl: '/tests/browser/pages/rain.md', encodingFormat: 'text/markdown' };
    assert.deepEqual(await place(json({ ...RAIN, inLanguage: 'en', encoding })), []);
    const link = '<a dir="ltr" href="/tests/browser/pages/map.html">the map</a>';
    assert.equal((await state()).body, `<p>It rained <strong>all day</strong>, as ${link} shows.</p>`);
  });

  test('a body in a file that does not exist', async () => {
    const encoding = { contentUrl: '/tests/browser/pages/none.md' };
    assert.equal(await place(json({ ...RAIN, encoding })), 'http.status');
    assert.ok(await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=retry]')));
  });

  test('an article without a language, in that of the page if the author says so', async () => {
    const article = json({ headline: 'Rain', articleBody: 'It rained.' });
    assert.deepEqual(await place(article), ['language.missing']);
    assert.deepEqual(await place(article, 'page-language'), []);
    assert.deepEqual((await state()).languages, ['en']);
    await place(article, 'page-language lang="en-GB"');
    assert.deepEqual((await state()).languages, ['en-GB']);
  });

  test('several languages, shown first in that of the page around it', async () => {
    const article = json({ ...RAIN, articleBody: 'ب', workTranslation: [{ inLanguage: 'en', headline: 'Rain', articleBody: 'b' }, { inLanguage: 'fa', headline: 'باران', articleBody: 'ب' }] });
    const shownIn = async (lang, attributes) => {
      await place(article, `lang="${lang}" ${attributes ?? ''}`);
      return (await state()).shown;
    };
    assert.equal(await shownIn('fa-IR'), 'fa');
    assert.equal(await shownIn('ar'), 'ar');
    assert.equal(await shownIn('fa', 'language="en"'), 'en');
  });

  test('a language that is set again after the reader has chosen another', async () => {
    await place(json({ ...RAIN, articleBody: 'ب', workTranslation: { inLanguage: 'en', headline: 'Rain', articleBody: 'b' } }), 'language="en"');
    for (const set of ['property', 'attribute']) {
      await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab][lang=ar]').click());
      assert.equal((await state()).shown, 'ar');
      await page.run((set) => {
        const element = document.querySelector('maqal-article');
        if (set === 'property') element.language = 'en';
        else element.setAttribute('language', 'en');
      }, set);
      assert.equal((await state()).shown, 'en', set);
    }
  });
});
