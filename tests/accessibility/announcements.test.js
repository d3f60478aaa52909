// Tests what is exposed to screen readers: role, name, level and state of each node, language and direction of each text (A28).
import { test } from 'node:test';
import { inEveryEngine, Key } from '../browser/engines.js';
import { warn } from '../browser/session.js';
import { assertTree } from './announcements.js';

const TITLE = 'Accessibility tree';
const ARTICLE = '/tests/accessibility/article.json';

inEveryEngine('the accessibility tree contains', (page) => {
  /** Defines a test, which is retried once if the browser crashes: WebKit sometimes does while it exposes a page that changes. */
  const testTree = (name, work) =>
    test(name, async () => {
      const open = async () => {
        await page.open('/tests/accessibility/page.html');
        await work();
      };
      try {
        await open();
      } catch (error) {
        if (await page.isAlive()) throw error;
        warn(`the test “${name}”, in another browser`);
        await page.begin();
        await open();
      }
    });

  testTree('an article', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    assertTree(TITLE, 'article');
  });

  testTree('everything around a body: links to other languages, boxes, scroll regions, bylines', async () => {
    await page.article({ src: '/tests/accessibility/around.json' });
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]'));
    assertTree(TITLE, 'around');
  });

  testTree('the contents, and focus on the heading whose link was pressed', async () => {
    await page.article({ contents: '' });
    await page.run(async () => {
      const host = document.querySelector('maqal-article');
      host.article = { '@type': 'NewsArticle', inLanguage: 'ar', headline: 'نهر', encodingFormat: 'text/markdown', articleBody: '## المنبع\n\nثلج.\n\n### Rhône\n\nماء.' };
      await host.ready;
    });
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('summary'));
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('summary').focus());
    await page.press(Key.ENTER, Key.TAB, Key.TAB, Key.ENTER);
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[aria-current]'));
    assertTree(TITLE, 'contents');
  });

  testTree('two languages side by side: a region after the tab panel, and a pressed button', async () => {
    await page.article({ 'side-by-side': '', language: 'ar' });
    await page.run(async () => {
      const host = document.querySelector('maqal-article');
      const variant = (inLanguage, headline, articleBody) => ({ '@type': 'NewsArticle', inLanguage, headline, articleBody });
      host.article = { ...variant('en', 'A river', 'Water.'), workTranslation: variant('ar', 'نهر', 'ماء.') };
      await host.ready;
    });
    await page.until(() => Boolean(document.querySelector('maqal-article').shadowRoot.querySelector('[part~=panel][role=region]')));
    assertTree(TITLE, 'side-by-side');
  });

  testTree('the other language and focus, after a key press', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab]').focus());
    await page.press(Key.ARROW_RIGHT);
    assertTree(TITLE, 'key');
  });

  testTree('the announcement of a change by the page', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').show('ru'));
    assertTree(TITLE, 'change');
  });

  testTree('the loading message', async () => {
    await page.run(async (src) => {
      const { delayFetch } = await import('/tests/browser/pages/delayed-fetch.js');
      delayFetch(src);
    }, ARTICLE);
    await page.article({ language: 'ar' });
    await page.run((src) => document.querySelector('maqal-article').setAttribute('src', src), ARTICLE);
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p'));
    assertTree(TITLE, 'loading');
  });

  testTree('the error message and the retry button', async () => {
    await page.article({ src: '/none.json', language: 'ar' });
    assertTree(TITLE, 'error');
  });
});
