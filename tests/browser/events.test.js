// Every event that docs/element.md promises: when it comes, what it tells, and that a page hears it outside.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

/** The table of events: the name, whether `preventDefault()` is said to do something, and what it tells. */
const [TABLE] = readFileSync(new URL('../../docs/element.md', import.meta.url), 'utf8').match(/(?<=## Events\n)[^#]*/);
const EVENTS = [...TABLE.matchAll(/^\| `([\w-]+)` \| (.*) \|(.*)\|$/gm)].map(([, name, when, tells]) => ({
  name,
  isCancelable: when.includes('preventDefault'),
  tells: [...tells.matchAll(/`(\w+)`/g)].map(([, property]) => property),
}));

/** What brings each of them, done in the page, and what it tells then. */
const CAUSES = {
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
      // In a shadow tree of the page's own: an event that leaves ours leaves that, too.
      const around = document.createElement('div');
      around.attachShadow({ mode: 'open' }).append(article);
      document.querySelector('#place').append(around);
      window.article = article;
      await article.ready;
    });
  });

  test('of each kind is documented', () => {
    assert.deepEqual(EVENTS.map(({ name }) => name).toSorted(), Object.keys(CAUSES).toSorted());
  });

  for (const { name, isCancelable, tells } of EVENTS) {
    test(`${name} comes once, is heard outside, and tells what it says`, async () => {
      const [cause, expected] = CAUSES[name];
      const heard = await page.run(
        `async () => {
          const heard = [];
          addEventListener('${name}', (event) => {
            const told = Object.fromEntries(${JSON.stringify(tells)}.map((property) => [property, event[property]]));
            heard.push({ told, cancelable: event.cancelable, target: event.target.localName, source: event.composedPath().includes(article) });
          });
          await (${cause})(article);
          return heard.map(({ told: { link, message, ...told }, ...rest }) => ({ ...rest, told, link: link?.textContent, message: typeof message }));
        }`,
      );
      const [{ told, link, message, cancelable, target, source }] = heard;
      assert.equal(heard.length, 1);
      assert.deepEqual(told, expected);
      assert.deepEqual([cancelable, target, source], [isCancelable, 'div', true]);
      if (tells.includes('link')) assert.equal(link, 'رابط');
      if (tells.includes('message')) assert.equal(message, 'string');
    });
  }

  test('of an article that stands there comes for each that is made, and for no other language of it', async () => {
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

  test('of a server’s article comes when it is taken over', async () => {
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
