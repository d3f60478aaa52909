// Tests `body-from`: the body of the article is an element of the page.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

const JSON_LD = {
  '@type': 'NewsArticle',
  inLanguage: 'en',
  headline: 'A headline',
  articleBody: 'A text.',
  workTranslation: { inLanguage: 'ar', headline: 'عنوان' },
};

inEveryEngine('a body in the page', (page) => {
  beforeEach(() => page.open('/tests/browser/pages/page-body.html'));
  afterEach(() => page.isAccessible());

  /** Appends an element with `body-from`; returns the code of its error, if there is one. */
  const place = (article, attributes) =>
    page.run(
      async (article, attributes) => {
        await customElements.whenDefined('maqal-article');
        window.warnings = [];
        addEventListener('maqal-warning', ({ code, path }) => warnings.push([code, path]));
        const element = document.createElement('maqal-article');
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.article = article;
        document.querySelector('#place').append(element);
        return element.ready.then(
          () => null,
          ({ code }) => code,
        );
      },
      article,
      { 'body-from': '#story', language: 'ar', ...attributes },
    );
  /** Whether the element of the page is visible, and the text and links of the shown body. */
  const state = () => {
    const story = document.querySelector('#story');
    const body = document.querySelector('maqal-article').shadowRoot?.querySelector('[part~=panel]:not([hidden]) [part~=body]');
    return {
      isVisible: story.checkVisibility(),
      text: body?.textContent.trim().replace(/\s+/g, ' '),
      links: [...(body?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href').replace(location.origin, '')),
    };
  };

  test('becomes the body of the variant in its language, sanitized, and is visible only once', async () => {
    assert.equal(await place(JSON_LD, {}), null);
    const { isVisible, text, links } = await page.run(state);
    assert.deepEqual([isVisible, text], [false, 'نص المقال في الصفحة.ملاحظة أولىحاشية']);
    assert.equal(links[0], '/tests/browser/pages/more.html#x');
    assert.match(links[1], /^#maqal-\d+-ar-id-note$/);
    const attributes = await page.run(() => {
      const { shadowRoot } = document.querySelector('maqal-article');
      return [shadowRoot.querySelector('[part~=body] [style], script'), shadowRoot.querySelector('[lang=ar] [part~=body] p').localName];
    });
    assert.deepEqual(attributes, [null, 'p']);
    assert.deepEqual(await page.run(() => warnings), []);
  });

  test('is visible again when the article is removed', async () => {
    await place(JSON_LD, {});
    await page.run(async () => {
      document.querySelector('maqal-article').remove();
      await new Promise((resolve) => setTimeout(resolve));
    });
    const story = await page.run(() => [document.querySelector('#story').checkVisibility(), document.querySelector('#story').getAttribute('style')]);
    assert.deepEqual(story, [true, 'color: inherit;']);
  });

  test('stays visible, with a warning, if the JSON has a body in that language', async () => {
    await place({ ...JSON_LD, inLanguage: 'ar', headline: 'عنوان', articleBody: 'نص آخر', workTranslation: [] }, {});
    assert.deepEqual(await page.run(state), { isVisible: true, text: 'نص آخر', links: [] });
    assert.deepEqual(await page.run(() => warnings), [['body.twice', 'articleBody']]);
  });

  test('becomes the body of the first variant without one, if no variant has its language', async () => {
    await place({ '@type': 'NewsArticle', inLanguage: 'ru', headline: 'Заголовок' }, {});
    assert.equal((await page.run(state)).isVisible, false);
  });

  for (const [what, selector, code] of [
    ['does not exist', '#nowhere', 'body.missing'],
    ['has an invalid selector', '#story[', 'body.selector'],
    ['contains the article', 'main', 'body.around'],
  ]) {
    test(`that ${what} is an error, and nothing is hidden`, async () => {
      assert.equal(await place(JSON_LD, { 'body-from': selector }), code);
      assert.equal((await page.run(state)).isVisible, true);
    });
  }

  test('passes its focus to the article', async () => {
    await page.run(() => document.querySelector('#more').focus());
    await place(JSON_LD, {});
    const focused = await page.run(() => document.activeElement.shadowRoot?.activeElement?.getAttribute('part'));
    assert.equal(focused, 'panel');
  });
});
