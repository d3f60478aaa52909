// Tests every event that docs/element.md documents: when it fires, its properties, and that it is composed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

/** The table of events: name, whether it is cancelable, properties. */
const [TABLE] = readFileSync(new URL('../../docs/element.md', import.meta.url), 'utf8').match(/(?<=## Events\n)[^#]*/);
const EVENTS = [...TABLE.matchAll(/^\| `([\w-]+)` \| (.*) \|(.*)\|$/gm)].map(([, name, when, properties]) => ({
  name,
  isCancelable: when.includes('preventDefault'),
  properties: [...properties.matchAll(/`(\w+)`/g)].map(([, property]) => property),
}));

/** For each event, an action that fires it, and the expected properties. */
const ACTIONS = {
  'maqal-change': [(article) => void article.show('ru'), { language: 'ru', previous: 'ar' }],
  'maqal-changed': [(article) => void article.show('ru'), { language: 'ru', previous: 'ar' }],
  'maqal-render': [(article) => article.reload(), {}],
  'maqal-link': [
    (article) => {
      addEventListener('maqal-link', (event) => event.preventDefault(), { once: true });
      article.shadowRoot.querySelector('[part~=body] a').click();
    },
    { url: 'https://example.com/out', frame: '' },
  ],
  'maqal-warning': [
    (article) => {
      article.article = { ...article.article, datePublished: 'soon' };
      return article.ready;
    },
    { code: 'date.unknown', path: 'datePublished' },
  ],
  'maqal-error': [
    (article) => {
      article.article = '{';
      return article.ready.catch(() => {});
    },
    { code: 'json.syntax', path: '' },
  ],
};

inEveryEngine('an event', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.run(async () => {
      await customElements.whenDefined('maqal-article');
      const article = document.createElement('maqal-article');
      article.setAttribute('language', 'ar');
      article.article = {
        ...{ '@type': 'NewsArticle', inLanguage: 'ar', headline: 'خبر', articleBody: '[رابط](https://example.com/out)', encodingFormat: 'text/markdown' },
        workTranslation: { inLanguage: 'ru', headline: 'Новость', articleBody: 'Текст.' },
      };
      // In another shadow tree: a composed event leaves that, too.
      const wrapper = document.createElement('div');
      wrapper.attachShadow({ mode: 'open' }).append(article);
      document.querySelector('#place').append(wrapper);
      window.article = article;
      await article.ready;
    });
  });

  test('of every type is documented', () => {
    assert.deepEqual(EVENTS.map(({ name }) => name).toSorted(), Object.keys(ACTIONS).toSorted());
  });

  for (const { name, isCancelable, properties } of EVENTS) {
    test(`${name} fires once, is composed, and has the documented properties`, async () => {
      const [action, expected] = ACTIONS[name];
      const events = await page.run(
        `async () => {
          const events = [];
          addEventListener('${name}', (event) => {
            const values = Object.fromEntries(${JSON.stringify(properties)}.map((property) => [property, event[property]]));
            events.push({ values, cancelable: event.cancelable, target: event.target.localName, source: event.composedPath().includes(article) });
          });
          await (${action})(article);
          return events.map(({ values: { link, message, ...values }, ...rest }) => ({ ...rest, values, link: link?.textContent, message: typeof message }));
        }`,
      );
      assert.equal(events.length, 1);
      const [{ values, link, message, cancelable, target, source }] = events;
      assert.deepEqual(values, expected);
      assert.deepEqual([cancelable, target, source], [isCancelable, 'div', true]);
      if (properties.includes('link')) assert.equal(link, 'رابط');
      if (properties.includes('message')) assert.equal(message, 'string');
    });
  }

  test('maqal-render fires for every rendered article, and not for another language of it', async () => {
    const counts = await page.run(async () => {
      const counts = [];
      let count = 0;
      addEventListener('maqal-render', () => count++);
      const after = async (work) => {
        await work();
        await article.ready.catch(() => {});
        counts.push(count);
      };
      await after(() => article.show('ru'));
      await after(() => article.setAttribute('heading-level', '3'));
      await after(() => (article.article = { '@type': 'NewsArticle', inLanguage: 'ar', headline: 'آخر' }));
      await after(() => (article.article = '{'));
      return counts;
    });
    assert.deepEqual(counts, [0, 1, 2, 2]);
  });

  test('maqal-render fires for a server-rendered article when it is enhanced', async () => {
    const count = await page.run(async () => {
      let count = 0;
      addEventListener('maqal-render', () => count++);
      const { shadowRoot } = article;
      const copy = document.createElement('maqal-article');
      copy.append(shadowRoot.querySelector('.maqal').cloneNode(true));
      document.querySelector('#place').append(copy);
      await copy.ready;
      return count;
    });
    assert.equal(count, 1);
  });
});
