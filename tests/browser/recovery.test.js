// Tests that a page recovers when the WebAssembly traps.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

const ARTICLE = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Rain at last', articleBody: 'It rained.', workTranslation: { inLanguage: 'ar', headline: 'مطر أخيرا', articleBody: 'أمطرت.' } };

/** Shows an article, makes its library trap, and returns what happens afterwards. */
async function trap(article) {
  await customElements.whenDefined('maqal-article');
  const { init, read } = await import('/npm/index.js');
  const { library } = await import('/npm/wasm.js');
  await init();
  const reading = read(article);
  const view = reading.mount(document.querySelector('#place'), { language: 'en' });
  const before = library();
  const { exports } = before;
  // The number of no article.
  before.exports = { ...exports, html: (reading, options) => exports.html(0xffff_0000, options) };
  let thrown;
  try {
    read(article).toHtml();
  } catch (error) {
    thrown = [error.code, error.cause instanceof WebAssembly.RuntimeError];
  }
  const isEmpty = view.element.querySelectorAll('[part~=panel]')[1].childNodes.length === 0;
  const isShown = view.show('ar');
  const headlines = [...view.element.querySelectorAll('[part~=panel]')].map((panel) => panel.querySelector('[part~=headline]').textContent);
  const next = read({ ...article, headline: 'The next' });
  const result = { thrown, isNew: library() !== before, isEmpty, isShown, headlines, next: next.variants[0].headline };
  for (const article of [next, reading]) article.free();
  return result;
}

inEveryEngine('a page whose library has trapped', (page) => {
  beforeEach(() => page.open());

  test('renders empty panels and reads the next article with a new instance', async () => {
    assert.deepEqual(await page.run(trap, ARTICLE), {
      thrown: ['internal', true],
      isNew: true,
      isEmpty: true,
      isShown: true,
      headlines: ['Rain at last', 'مطر أخيرا'],
      next: 'The next',
    });
  });

  test('shows an article after a thousand with getters that throw', async () => {
    const shown = await page.run(async (article) => {
      await customElements.whenDefined('maqal-article');
      const host = document.createElement('maqal-article');
      const codes = new Set();
      host.addEventListener('maqal-error', ({ code }) => codes.add(code));
      document.querySelector('#place').append(host);
      const { init, read } = await import('/npm/index.js');
      await init();
      const throwing = () => ({ ...article, about: Array(60).fill().reduce((about) => ({ about }), { get name() { throw new Error('no'); } }) });
      for (let count = 0; count < 1030; count++) {
        try {
          read(throwing());
        } catch ({ code }) {
          codes.add(code);
        }
      }
      host.article = throwing();
      await host.ready.catch(() => {});
      host.article = article;
      await host.ready;
      return [[...codes], host.language];
    }, ARTICLE);
    assert.deepEqual(shown, [['json.value'], 'en']);
  });
});
