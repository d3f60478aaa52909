// Tests pages that withhold what the element relies on: storage, history, memory, time.
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { inChromium, inEveryEngine } from './engines.js';

const LIBRARY = '/articles/library.json';
const ARTICLE = {
  '@type': 'NewsArticle',
  inLanguage: 'en',
  headline: 'Rain at last',
  encodingFormat: 'text/markdown',
  articleBody: 'It rained.',
  workTranslation: { inLanguage: 'ar', headline: 'مطر أخيرا', articleBody: 'أمطرت.' },
};

const headline = () => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]')?.textContent ?? null;

inEveryEngine('an element', (page) => {
  beforeEach(() => page.open());

  test('switches languages where storage and history are forbidden', async () => {
    await page.run(() => {
      const forbid = (owner, name) => Object.defineProperty(owner, name, { get: () => { throw new DOMException('forbidden', 'SecurityError'); } });
      forbid(window, 'localStorage');
      forbid(window, 'sessionStorage');
      forbid(History.prototype, 'replaceState');
      window.failures = [];
      addEventListener('error', ({ message }) => failures.push(message));
      addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));
    });
    await page.article({ src: LIBRARY, language: 'en', remember: '', sync: 'hash', follow: '' });
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab][lang=ar]').click());
    assert.match(await page.run(headline), /المكتبة/);
    assert.deepEqual(await page.run(() => failures), []);
  });

  test('shows a frozen article, in a page whose own objects are frozen', async () => {
    const shown = await page.run(async (article) => {
      // As SES and similar libraries do.
      for (const { prototype } of [Object, Array, Function, Map, Set, Promise, RegExp, Error]) Object.freeze(prototype);
      const freeze = (value) => Object.freeze(value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, value]) => [key, freeze(value)])) : value);
      await customElements.whenDefined('maqal-article');
      const host = Object.freeze(document.createElement('maqal-article'));
      document.querySelector('#place').append(host);
      host.language = 'en';
      host.article = freeze(article);
      await host.ready;
      host.article = '{';
      const { code } = await host.ready.catch((error) => error);
      return [code, host.shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]').textContent];
    }, ARTICLE);
    assert.deepEqual(shown, ['json.syntax', ARTICLE.headline]);
  });

  test('keeps its article, and shows the next, when the memory for one in between is not to be had', async () => {
    const shown = await page.run(async (article) => {
      const { init } = await import('/npm/index.js');
      const bytes = new Uint8Array(await (await fetch('/npm/maqal.wasm')).arrayBuffer());
      await init(limited(bytes));
      await customElements.whenDefined('maqal-article');
      const host = document.createElement('maqal-article');
      host.language = 'en';
      document.querySelector('#place').append(host);
      host.article = article;
      await host.ready;
      const texts = [];
      const text = () => texts.push(host.shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]').textContent);
      text();
      host.article = { ...article, headline: 'Too long', articleBody: 'word *word* '.repeat(2_000_000) };
      const { code } = await host.ready.catch((error) => error);
      text();
      const isOffered = Boolean(host.shadowRoot.querySelector('[part~=retry]'));
      host.article = { ...article, headline: 'The next' };
      await host.ready;
      text();
      return { code, isOffered, texts };

      /** The module with a memory that may grow by 64 pages (WebAssembly, "Binary Format", memory section). */
      function limited(bytes) {
        const leb = (at) => {
          let value = 0;
          for (let shift = 0; ; shift += 7) {
            const byte = bytes[at++];
            value |= (byte & 0x7f) << shift;
            if (byte < 0x80) return [value, at];
          }
        };
        const encoded = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...encoded(value >> 7)]);
        for (let at = 8; at < bytes.length; ) {
          const [length, content] = leb(at + 1);
          if (bytes[at] === 5) {
            const [least] = leb(content + 2);
            const section = [1, 1, ...encoded(least), ...encoded(least + 64)];
            return new Uint8Array([...bytes.slice(0, at), 5, section.length, ...section, ...bytes.slice(content + length)]);
          }
          at = content + length;
        }
        throw new Error('the module has no memory');
      }
    }, ARTICLE);
    assert.deepEqual(shown, { code: 'wasm.memory', isOffered: true, texts: [ARTICLE.headline, ARTICLE.headline, 'The next'] });
  });

  test('is interactive after the reader has gone back to the page', async (context) => {
    await page.article({ src: LIBRARY, language: 'en' });
    await page.run(() => {
      window.isSame = true;
      addEventListener('pageshow', ({ persisted }) => (window.isRestored = persisted));
    });
    await page.open('/tests/browser/pages/frame.html');
    await page.back();
    await page.until(() => document.readyState === 'complete');
    if (!(await page.run(() => window.isRestored === true))) return context.skip('this session has no back/forward cache');
    assert.equal(await page.run(() => window.isSame), true);
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab][lang=ar]').click());
    assert.match(await page.run(headline), /المكتبة/);
    await page.run(() => document.querySelector('maqal-article').reload());
    assert.match(await page.run(headline), /المكتبة/);
  });
});

inChromium('a page', (page) => {
  // One that was frozen observes no sizes any more.
  after(() => page.replace());

  test('that is frozen while its article loads shows it afterwards', async () => {
    await page.open();
    await page.run(async () => {
      const { delayFetch } = await import('/tests/browser/pages/delayed-fetch.js');
      delayFetch('/library.json');
    });
    await page.run((src) => {
      const host = Object.assign(document.createElement('maqal-article'), { src, language: 'en' });
      document.querySelector('#place').append(host);
    }, LIBRARY);
    await page.until(() => delayed.waiting.size === 1);
    await page.cdp('Page.enable', {});
    await page.cdp('Page.setWebLifecycleState', { state: 'frozen' });
    await page.cdp('Page.setWebLifecycleState', { state: 'active' });
    await page.run(() => delayed.waiting.forEach((release) => release()));
    await page.run(() => document.querySelector('maqal-article').ready);
    assert.match(await page.run(headline), /library/);
  });
});
