// What a screen reader is told: role, name, level and state of each node, language and direction of each text (A28).
import { test } from 'node:test';
import { inEveryEngine, Key } from '../browser/engines.js';
import { isHeard } from './heard.js';

const TITLE = 'What is heard';
const ARTICLE = '/tests/heard/article.json';

inEveryEngine('a screen reader is told', (page) => {
  /** Tells it in the page. WebKit dies now and then while it tells of a page that changes; that is tried once more, in another. */
  const told = (name, work) =>
    test(name, async () => {
      const open = async () => {
        await page.open('/tests/heard/page.html');
        await work();
      };
      try {
        await open();
      } catch (error) {
        if (await page.isAlive()) throw error;
        await page.begin();
        await open();
      }
    });

  told('an article', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    isHeard(TITLE, 'article');
  });

  told('what is around a text: other pages, boxes, what scrolls, who made it', async () => {
    await page.article({ src: '/tests/heard/around.json' });
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]'));
    isHeard(TITLE, 'around');
  });

  told('the other language, after a key, and where focus is', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab]').focus());
    await page.press(Key.ARROW_RIGHT);
    isHeard(TITLE, 'key');
  });

  told('a change that the page makes', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').show('ru'));
    isHeard(TITLE, 'change');
  });

  told('that an article is awaited', async () => {
    await page.run(async (src) => {
      const { hold } = await import('/tests/browser/pages/held.js');
      hold(src);
    }, ARTICLE);
    await page.article({ language: 'ar' });
    await page.run((src) => document.querySelector('maqal-article').setAttribute('src', src), ARTICLE);
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p'));
    isHeard(TITLE, 'loading');
  });

  told('that there is none, and what can be done', async () => {
    await page.article({ src: '/none.json', language: 'ar' });
    isHeard(TITLE, 'error');
  });
});
