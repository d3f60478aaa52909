// When there is no article: each failure has its own code for the developer and words for the reader, and nothing is lost.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { axe } from './checkers.js';
import { inEveryEngine, Key } from './engines.js';

/** What was told, to the developer and to the reader, and what is left of the page's own. */
function told() {
  const host = document.querySelector('maqal-article');
  const status = host.shadowRoot.querySelector('[role=status]');
  const [text, button] = status.firstElementChild?.childNodes ?? [];
  return {
    codes: events.filter(({ type }) => type === 'maqal-error').map(({ code }) => code),
    warnings: events.filter(({ type }) => type === 'maqal-warning').map(({ code }) => code),
    logged: logged.length,
    words: text?.textContent ?? null,
    button: button?.textContent ?? null,
    language: status.firstElementChild?.lang ?? null,
    isError: host.matches(':state(error)'),
    hasChildren: host.shadowRoot.querySelector('slot') !== null && host.textContent === 'The page’s own words',
    headline: host.shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]')?.textContent ?? null,
  };
}

/** Records what is told; there is one article, whose children are the page's own words. */
async function listen() {
  window.events = [];
  window.logged = [];
  for (const type of ['maqal-error', 'maqal-warning']) {
    addEventListener(type, ({ type, code, path, message, composed, bubbles }) => events.push({ type, code, path, message, composed, bubbles }));
  }
  for (const name of ['error', 'warn']) console[name] = (...values) => logged.push([name, String(values[0])]);
}

const NOT_FOUND = 'The article was not found.';
const NOT_READ = 'The article could not be read.';
const NOT_LOADED = 'The article could not be loaded. Check your connection and try again.';

inEveryEngine('a failure', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.run(listen);
  });
  afterEach(() => page.isAccessible());

  for (const [name, src, code, words] of [
    ['an article that is not there', '/articles/none.json', 'http.status', NOT_FOUND],
    ['a page in its place', '/tests/browser/pages/blank.html', 'http.type', NOT_READ],
    ['broken JSON', '/tests/browser/pages/broken.json', 'json.syntax', NOT_READ],
    ['no network', 'http://127.0.0.1:1/article.json', 'http.network', NOT_LOADED],
    ['an address that is none', 'http://[', 'http.url', 'The article could not be shown.'],
  ]) {
    test(name, async () => {
      await page.article({ src }, 'The page’s own words');
      const { codes, warnings, logged, ...rest } = await page.run(told);
      assert.deepEqual([codes, warnings], [[code], []]);
      assert.equal(logged, 1);
      assert.deepEqual(rest, { words, button: 'Try again', language: 'en', isError: true, hasChildren: true, headline: null });
      const [event] = await page.run(() => events);
      assert.ok(event.message.length > 10 && event.bubbles && event.composed);
    });
  }

  test('is told in the language of the article that is wanted, or of the page', async () => {
    await page.article({ src: '/articles/none.json', language: 'ar-EG' }, 'The page’s own words');
    assert.deepEqual(
      await page.run(() => {
        const told = document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p');
        return [told.lang, getComputedStyle(told).direction, told.firstChild.textContent];
      }),
      ['ar', 'rtl', 'لم يُعثر على المقال.'],
    );
    await page.run(async () => {
      document.documentElement.lang = 'ru';
      const host = document.querySelector('maqal-article');
      host.removeAttribute('language');
      await host.reload().catch(() => {});
    });
    assert.equal((await page.run(told)).words, 'Статья не найдена.');
  });

  test('leaves a good article where it was', async () => {
    await page.article({ src: '/articles/library.json', language: 'en' }, 'The page’s own words');
    const { headline } = await page.run(told);
    await page.run(() => document.querySelector('maqal-article').setAttribute('src', '/tests/browser/pages/broken.json'));
    await page.run(() => document.querySelector('maqal-article').ready.catch(() => {}));
    const after = await page.run(told);
    assert.deepEqual([after.codes, after.headline, after.words], [['json.syntax'], headline, NOT_READ]);
    await page.run(() => document.querySelector('maqal-article').setAttribute('src', '/articles/library.json'));
    await page.run(() => document.querySelector('maqal-article').ready);
    const mended = await page.run(told);
    assert.deepEqual([mended.words, mended.isError, mended.headline], [null, false, headline]);
  });

  test('can be tried again, and focus goes on to the article', async () => {
    await page.run(() => {
      const { fetch } = window;
      window.fetch = (url, options) => (String(url).includes('/articles/') ? Promise.reject(new TypeError('offline')) : fetch(url, options));
      window.online = () => (window.fetch = fetch);
    });
    await page.article({ src: '/articles/library.json', language: 'ar' }, 'The page’s own words');
    assert.deepEqual((await page.run(told)).codes, ['http.network']);
    const focused = () => document.querySelector('maqal-article').shadowRoot.activeElement?.getAttribute('role');
    const hasFocus = (role) => document.querySelector('maqal-article').shadowRoot.activeElement?.getAttribute('role') === role;
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('button').focus());
    await page.press(Key.ENTER);
    await page.until(() => events.length === 2);
    // A moment later in WebKit.
    await page.until(hasFocus, 'status');
    await page.run(() => online());
    await page.press(Key.TAB, Key.ENTER);
    await page.run(() => document.querySelector('maqal-article').ready);
    assert.equal(await page.run(focused), 'tabpanel');
    assert.match((await page.run(told)).headline, /المكتبة/);
  });

  test('of the style sheet costs only the style', async () => {
    await page.run(() => {
      const { fetch } = window;
      window.fetch = (url, options) => fetch(String(url).includes('style.css') ? '/none.css' : url, options);
    });
    await page.article({ src: '/articles/library.json', language: 'en' });
    const { codes, headline } = await page.run(told);
    assert.deepEqual(codes, []);
    assert.match(headline, /library/);
    await page.run(() => document.querySelector('maqal-article').remove());
  });
});

inEveryEngine('the WebAssembly', (page) => {
  for (const [name, answer, code, words] of [
    ['that is not there', '/none.wasm', 'wasm.status', 'The article could not be shown.'],
    ['that is a page', '/tests/browser/pages/blank.html', 'wasm.invalid', 'The article could not be shown.'],
    ['that the network loses', 'http://127.0.0.1:1/maqal.wasm', 'wasm.network', NOT_LOADED],
  ]) {
    test(`${name} is told, and tried again`, async () => {
      await page.open();
      await page.run(listen);
      await page.run((answer) => {
        const { fetch } = window;
        window.fetch = (url, options) => fetch(String(url).includes('maqal.wasm') ? answer : url, options);
        window.mend = () => (window.fetch = fetch);
      }, answer);
      await page.article({ src: '/articles/library.json', language: 'en' }, 'The page’s own words');
      const failed = await page.run(told);
      assert.deepEqual([failed.codes, failed.words, failed.hasChildren], [[code], words, true]);
      await page.isAccessible();
      await page.run(() => mend());
      await page.run(() => document.querySelector('maqal-article').reload());
      assert.match((await page.run(told)).headline, /library/);
    });
  }

  test('of a wrong type works all the same', async () => {
    await page.open();
    await page.run(listen);
    await page.run(() => {
      const { fetch } = window;
      window.fetch = async (url, options) => {
        const answer = await fetch(url, options);
        return String(url).includes('maqal.wasm') ? new Response(await answer.arrayBuffer(), { headers: { 'content-type': 'text/plain' } }) : answer;
      };
    });
    await page.article({ src: '/articles/library.json', language: 'en' });
    assert.match((await page.run(told)).headline, /library/);
  });

  test('that the page forbids is told as such', async () => {
    await page.open('/tests/browser/pages/forbidden.html');
    await page.run(listen);
    const code = await page.run(async () => {
      const host = document.querySelector('maqal-article');
      return host.reload().catch(({ code }) => code);
    });
    assert.equal(code, 'wasm.forbidden');
    assert.equal((await page.run(told)).hasChildren, true);
  });

  test('is all that the strictest policy must allow', async () => {
    await page.open('/tests/browser/pages/strict.html');
    await page.run(() => document.querySelector('maqal-article').ready);
    assert.equal(await page.run(() => document.querySelector('maqal-article').language), 'ar');
    assert.equal(await page.run(() => getComputedStyle(document.querySelector('maqal-article')).display), 'block');
  });
});

inEveryEngine('a page', (page) => {
  const OWN = 'The page’s own words';
  const isSeen = () => document.querySelector('maqal-article p').checkVisibility();

  test('without script shows its own words', async () => {
    await page.open('/tests/browser/pages/scriptless.html');
    assert.equal(await page.run(() => customElements.get('maqal-article') === undefined), true);
    assert.deepEqual(await page.run(() => document.querySelector('maqal-article').innerText.trim()), OWN);
    assert.equal(await page.run(isSeen), true);
    assert.deepEqual(await axe(page), []);
  });

  test('whose policy forbids to fetch the article shows its own words, and says what is wrong', async () => {
    await page.open('/tests/browser/pages/unconnected.html');
    const code = await page.run(() => document.querySelector('maqal-article').ready.catch(({ code }) => code));
    assert.equal(code, 'http.network');
    assert.equal(await page.run(isSeen), true);
    const words = await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p').firstChild.textContent);
    assert.equal(words, NOT_LOADED);
    assert.deepEqual(await axe(page), []);
  });

  test('whose policy forbids WebAssembly shows its own words, and says what is wrong', async () => {
    await page.open('/tests/browser/pages/forbidden.html');
    await page.run(() => document.querySelector('maqal-article').ready.catch(() => {}));
    assert.equal(await page.run(isSeen), true);
    const words = await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p').firstChild.textContent);
    assert.equal(words, 'The article could not be shown.');
    assert.deepEqual(await axe(page), []);
  });
});

inEveryEngine('what is doubtful', (page) => {
  test('is told to the developer, and shown all the same', async () => {
    await page.open();
    await page.run(listen);
    await page.article({ src: '/tests/browser/pages/doubtful.json' });
    const { codes, warnings, headline, words, isError } = await page.run(told);
    assert.ok(warnings.includes('date.unknown') && warnings.includes('body.unreadable'), String(warnings));
    assert.deepEqual([codes, headline, words, isError], [[], 'A doubtful article', null, false]);
    const [logs, paths] = await page.run(() => [logged, events.map(({ path }) => path)]);
    assert.deepEqual(logs.map(([name]) => name), ['warn']);
    assert.ok(paths.includes('datePublished') && paths.includes('articleBody'), String(paths));
    await page.isAccessible();
  });
});
