// Tests URL fragments that identify an element of an article: its language is shown, rendered if needed, and scrolled to.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

/** English first, and Arabic with the heading `عنوان`. */
const SRC = '/tests/browser/pages/wide.json';

/** The shown language, whether the heading is in the viewport, and what has focus. */
function state() {
  const host = document.querySelector('maqal-article');
  const tree = host.hasAttribute('light') ? host : host.shadowRoot;
  const heading = tree.querySelector('[part~=panel]:not([hidden]) [part~=body] [part~=heading]');
  const { top, bottom } = heading.getBoundingClientRect();
  const focused = tree.activeElement ?? document.activeElement;
  return { language: host.language, isVisible: top >= -1 && bottom <= innerHeight + 1, focused: focused === heading ? 'heading' : focused.localName };
}

/** Prevents idle rendering, as in a busy browser, and makes room to scroll. */
function makeBusy() {
  Object.assign(window, { requestIdleCallback: () => 1, cancelIdleCallback() {} });
  document.querySelector('#place').style.marginBlock = '150vh';
}

for (const light of [{}, { light: '' }]) {
  inEveryEngine(`a fragment, with the article in ${light.light === '' ? 'the light DOM' : 'a shadow root'},`, (page) => {
    const open = async (hash, attributes = {}) => {
      await page.open('/tests/browser/pages/blank.html?again');
      await page.open(`/tests/browser/pages/blank.html${hash}`);
      await page.run(() => {
        window.errors = [];
        addEventListener('error', ({ message }) => errors.push(message));
      });
      await page.run(makeBusy);
      await page.article({ src: SRC, language: 'en', id: 'story', ...light, ...attributes });
    };
    /** The id of the Arabic heading, which is in Arabic, too. */
    const heading = async () => {
      await open('', { language: 'ar' });
      return page.run(() => {
        const host = document.querySelector('maqal-article');
        return (host.hasAttribute('light') ? host : host.shadowRoot).querySelector('[part~=panel]:not([hidden]) [part~=body] [part~=heading]').id;
      });
    };

    test('shows the language and scrolls to the element when the page loads', async () => {
      const id = await heading();
      assert.match(id, /^story-ar-.*[ء-ي]/);
      for (const hash of [`#${id}`, `#${encodeURIComponent(id)}`]) {
        await open(hash);
        const { language, isVisible, focused } = await page.run(state);
        // Focus does not move.
        assert.deepEqual([language, isVisible, focused], ['ar', true, 'body']);
      }
    });

    test('does so when it changes, and moves focus there', async () => {
      const id = await heading();
      await open('');
      await page.run((id) => void (location.hash = id), id);
      await page.until(() => document.querySelector('maqal-article').language === 'ar');
      assert.deepEqual(await page.run(state), { language: 'ar', isVisible: true, focused: 'heading' });
    });

    test('can identify a language', async () => {
      await open('#story-ar');
      assert.equal((await page.run(state)).language, 'ar');
    });

    test('that identifies nothing in the article is ignored', async () => {
      for (const hash of ['#story', '#story-ar-none', '#before', '#"]\'\\[*', '#%E0%A4%A', '#', '#story-ar"]']) {
        await open(hash);
        assert.deepEqual([(await page.run(state)).language, await page.run(() => errors)], ['en', []], hash);
      }
    });

    test('scrolls once, and not again when the article is rendered again', async () => {
      const id = await heading();
      await open(`#${id}`);
      assert.equal((await page.run(state)).isVisible, true);
      const scrolled = await page.run(async () => {
        scrollTo(0, 0);
        const host = document.querySelector('maqal-article');
        host.setAttribute('heading-level', '3');
        await host.reload();
        return scrollY;
      });
      assert.equal(scrolled, 0);
      assert.equal((await page.run(state)).language, 'ar');
    });

    test('takes precedence over the language of `sync` beside it', async () => {
      const id = await heading();
      await open(`#${id}&story=en`, { sync: 'hash' });
      const { language, isVisible } = await page.run(state);
      assert.deepEqual([language, isVisible], ['ar', true]);
      assert.equal(await page.run(() => decodeURIComponent(location.hash)), `#${id}&story=ar`);
    });
  });
}
