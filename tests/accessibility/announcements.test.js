// What a screen reader is told: role, name, level and state of each node, language and direction of each text (A28).
import { test } from 'node:test';
import { inEveryEngine, Key } from '../browser/engines.js';
import { isAnnounced } from './announcements.js';

const TITLE = 'What is heard';
const ARTICLE = '/tests/accessibility/article.json';

inEveryEngine('a screen reader is told', (page) => {
  /** Tells it in the page. WebKit dies now and then while it tells of a page that changes; that is tried once more, in another. */
  const told = (name, work) =>
    test(name, async () => {
      const open = async () => {
        await page.open('/tests/accessibility/page.html');
        await work();
      };
      try {
        await open();
      } catch (error) {
        if (await page.isAlive()) throw error;
        // It says that the browser is started again.
        await page.begin();
        await open();
      }
    });

  told('an article', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    isAnnounced(TITLE, 'article');
  });

  told('what is around a text: other pages, boxes, what scrolls, who made it', async () => {
    await page.article({ src: '/tests/accessibility/around.json' });
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]'));
    isAnnounced(TITLE, 'around');
  });

  told('the other language, after a key, and where focus is', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab]').focus());
    await page.press(Key.ARROW_RIGHT);
    isAnnounced(TITLE, 'key');
  });

  told('a change that the page makes', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').show('ru'));
    isAnnounced(TITLE, 'change');
  });

  told('that an article is awaited', async () => {
    await page.run(async (src) => {
      const { hold } = await import('/tests/browser/pages/held.js');
      hold(src);
    }, ARTICLE);
    await page.article({ language: 'ar' });
    await page.run((src) => document.querySelector('maqal-article').setAttribute('src', src), ARTICLE);
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p'));
    isAnnounced(TITLE, 'loading');
  });

  told('that there is none, and what can be done', async () => {
    await page.article({ src: '/none.json', language: 'ar' });
    isAnnounced(TITLE, 'error');
  });
});
