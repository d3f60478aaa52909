// Addresses that name something in an article: the right language is opened, made if it is not yet, and led to.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

/** English first, and Arabic with the heading `عنوان`. */
const SRC = '/tests/browser/pages/wide.json';

/** In which language the article is, which headings are seen, where focus is. */
function seen() {
  const host = document.querySelector('maqal-article');
  const tree = host.hasAttribute('light') ? host : host.shadowRoot;
  const heading = tree.querySelector('[part~=panel]:not([hidden]) [part~=body] [part~=heading]');
  const { top, bottom } = heading.getBoundingClientRect();
  const focused = tree.activeElement ?? document.activeElement;
  return { language: host.language, isSeen: top >= -1 && bottom <= innerHeight + 1, focused: focused === heading ? 'heading' : focused.localName };
}

/** Keeps what is hidden unmade, as in a browser that has much to do, and leaves room to scroll. */
function busy() {
  Object.assign(window, { requestIdleCallback: () => 1, cancelIdleCallback() {} });
  document.querySelector('#place').style.marginBlock = '150vh';
}

for (const light of [{}, { light: '' }]) {
  inEveryEngine(`an address, the article ${light.light === '' ? 'in the page’s own tree' : 'in a shadow root'},`, (page) => {
    const open = async (hash, attributes = {}) => {
      await page.open('/tests/browser/pages/blank.html?again');
      await page.open(`/tests/browser/pages/blank.html${hash}`);
      await page.run(() => {
        window.errors = [];
        addEventListener('error', ({ message }) => errors.push(message));
      });
      await page.run(busy);
      await page.article({ src: SRC, language: 'en', id: 'story', ...light, ...attributes });
    };
    /** The id of the Arabic heading, which is Arabic itself. */
    const heading = async () => {
      await open('', { language: 'ar' });
      return page.run(() => {
        const host = document.querySelector('maqal-article');
        return (host.hasAttribute('light') ? host : host.shadowRoot).querySelector('[part~=panel]:not([hidden]) [part~=body] [part~=heading]').id;
      });
    };

    test('opens the language and goes to the place, when the page is loaded', async () => {
      const id = await heading();
      assert.match(id, /^story-ar-.*[ء-ي]/);
      for (const hash of [`#${id}`, `#${encodeURIComponent(id)}`]) {
        await open(hash);
        const { language, isSeen, focused } = await page.run(seen);
        // Focus is where the reader left it.
        assert.deepEqual([language, isSeen, focused], ['ar', true, 'body']);
      }
    });

    test('does so when it changes, and takes focus there', async () => {
      const id = await heading();
      await open('');
      await page.run((id) => void (location.hash = id), id);
      await page.until(() => document.querySelector('maqal-article').language === 'ar');
      assert.deepEqual(await page.run(seen), { language: 'ar', isSeen: true, focused: 'heading' });
    });

    test('can name a language alone', async () => {
      await open('#story-ar');
      assert.equal((await page.run(seen)).language, 'ar');
    });

    test('that names nothing here changes nothing', async () => {
      for (const hash of ['#story', '#story-ar-none', '#before', '#"]\'\\[*', '#%E0%A4%A', '#', '#story-ar"]']) {
        await open(hash);
        assert.deepEqual([(await page.run(seen)).language, await page.run(() => errors)], ['en', []], hash);
      }
    });

    test('goes to the place once, and not again when the article is made anew', async () => {
      const id = await heading();
      await open(`#${id}`);
      assert.equal((await page.run(seen)).isSeen, true);
      const scrolled = await page.run(async () => {
        scrollTo(0, 0);
        const host = document.querySelector('maqal-article');
        host.setAttribute('heading-level', '3');
        await host.reload();
        return scrollY;
      });
      assert.equal(scrolled, 0);
      assert.equal((await page.run(seen)).language, 'ar');
    });

    test('goes before the language that it tells', async () => {
      const id = await heading();
      await open(`#${id}&story=en`, { sync: 'hash' });
      const { language, isSeen } = await page.run(seen);
      assert.deepEqual([language, isSeen], ['ar', true]);
      assert.equal(await page.run(() => decodeURIComponent(location.hash)), `#${id}&story=ar`);
    });
  });
}
