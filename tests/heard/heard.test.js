// What a screen reader is told: role, name, level and state of each node, language and direction of each text (A28).
import { beforeEach, test } from 'node:test';
import { inEveryEngine, Key } from '../browser/engines.js';
import { isHeard } from './heard.js';

const TITLE = 'What is heard';
const ARTICLE = '/tests/heard/article.json';

inEveryEngine('a screen reader is told', (page) => {
  beforeEach(() => page.open('/tests/heard/page.html'));

  test('an article', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    isHeard(TITLE, 'article');
  });

  test('the other language, after a key, and where focus is', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab]').focus());
    await page.press(Key.ARROW_RIGHT);
    isHeard(TITLE, 'key');
  });

  test('a change that the page makes', async () => {
    await page.article({ src: ARTICLE, language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').show('ru'));
    isHeard(TITLE, 'change');
  });

  test('that an article is awaited', async () => {
    await page.run(async (src) => {
      const { hold } = await import('/tests/browser/pages/held.js');
      hold(src);
    }, ARTICLE);
    await page.article({ language: 'ar' });
    await page.run((src) => document.querySelector('maqal-article').setAttribute('src', src), ARTICLE);
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p'));
    isHeard(TITLE, 'loading');
  });

  test('that there is none, and what can be done', async () => {
    await page.article({ src: '/none.json', language: 'ar' });
    isHeard(TITLE, 'error');
  });
});
