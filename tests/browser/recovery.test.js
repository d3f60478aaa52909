// What becomes of a page when something goes wrong inside the library.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

const ARTICLE = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Rain at last', articleBody: 'It rained.', workTranslation: { inLanguage: 'ar', headline: 'مطر أخيرا', articleBody: 'أمطرت.' } };

/** Puts an article on the page, and before anything else happens lets its library trap; gives what is shown after. */
async function trapped(article) {
  await customElements.whenDefined('maqal-article');
  const { init, read } = await import('/npm/index.js');
  const { library } = await import('/npm/wasm.js');
  await init();
  const reading = read(article);
  const view = reading.mount(document.querySelector('#place'), { language: 'en' });
  const before = library();
  const { html } = before.Reading.prototype;
  // What it takes for an article lies outside its memory.
  before.Reading.prototype.html = (options) => html.call({ __wbg_ptr: 0xffff_0000 }, options);
  let thrown;
  try {
    read(article).toHtml();
  } catch (error) {
    thrown = [error.code, error.cause instanceof WebAssembly.RuntimeError];
  }
  const isEmpty = view.element.querySelectorAll('[part~=panel]')[1].childNodes.length === 0;
  const isShown = view.show('ar');
  const words = [...view.element.querySelectorAll('[part~=panel]')].map((panel) => panel.querySelector('[part~=headline]').textContent);
  const next = read({ ...article, headline: 'The next' });
  const result = { thrown, isNew: library() !== before, isEmpty, isShown, words, next: next.variants[0].headline };
  for (const one of [next, reading]) one.free();
  return result;
}

inEveryEngine('a page whose library has trapped', (page) => {
  beforeEach(() => page.open());

  test('fills what is still empty from a new instance, which reads the next article too', async () => {
    assert.deepEqual(await page.run(trapped, ARTICLE), {
      thrown: ['internal', true],
      isNew: true,
      isEmpty: true,
      isShown: true,
      words: ['Rain at last', 'مطر أخيرا'],
      next: 'The next',
    });
  });

  test('shows an article after a thousand whose getters throw', async () => {
    const shown = await page.run(async (article) => {
      await customElements.whenDefined('maqal-article');
      const host = document.createElement('maqal-article');
      const codes = new Set();
      host.addEventListener('maqal-error', ({ code }) => codes.add(code));
      document.querySelector('#place').append(host);
      const { initCore, read } = await import('/npm/index.js');
      await initCore();
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
