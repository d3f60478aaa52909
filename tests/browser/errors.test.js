// Tests failures: each has a code for the developer and a message for the reader, and the fallback content stays.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { axe } from './checkers.js';
import { inEveryEngine, Key } from './engines.js';

/** What was reported to the developer and to the reader, and what is shown. */
function reports() {
  const host = document.querySelector('maqal-article');
  const status = host.shadowRoot.querySelector('[role=status]');
  const [text, button] = status.firstElementChild?.childNodes ?? [];
  return {
    codes: events.filter(({ type }) => type === 'maqal-error').map(({ code }) => code),
    warnings: events.filter(({ type }) => type === 'maqal-warning').map(({ code }) => code),
    logged: logged.length,
    message: text?.textContent ?? null,
    button: button?.textContent ?? null,
    language: status.firstElementChild?.lang ?? null,
    isError: host.matches(':state(error)'),
    hasChildren: host.shadowRoot.querySelector('slot') !== null && host.textContent === 'Fallback content',
    headline: host.shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]')?.textContent ?? null,
  };
}

/** Records events and console output. */
async function listen() {
  window.events = [];
  window.logged = [];
  for (const type of ['maqal-error', 'maqal-warning']) {
    addEventListener(type, ({ type, code, path, message, composed, bubbles }) => events.push({ type, code, path, message, composed, bubbles }));
  }
  for (const name of ['error', 'warn']) console[name] = (...values) => logged.push([name, String(values[0])]);
}

const NOT_FOUND = 'The article was not found.';
const UNREADABLE = 'The article could not be read.';
const NOT_LOADED = 'The article could not be loaded.';
const NO_NETWORK = `${NOT_LOADED} Check your connection.`;

inEveryEngine('a failure', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.run(listen);
  });
  afterEach(() => page.isAccessible());

  for (const [name, src, code, message] of [
    ['an article that does not exist', '/articles/none.json', 'http.status', NOT_FOUND],
    ['an HTML page instead of JSON', '/tests/browser/pages/blank.html', 'http.type', UNREADABLE],
    ['broken JSON', '/tests/browser/pages/broken.json', 'json.syntax', UNREADABLE],
    ['no network', 'http://127.0.0.1:1/article.json', 'http.network', NO_NETWORK],
    ['an invalid URL', 'http://[', 'http.url', 'The article could not be shown.'],
  ]) {
    test(name, async () => {
      await page.article({ src }, 'Fallback content');
      const { codes, warnings, logged, ...rest } = await page.run(reports);
      assert.deepEqual([codes, warnings], [[code], []]);
      assert.equal(logged, 1);
      assert.deepEqual(rest, { message, button: 'Try again', language: 'en', isError: true, hasChildren: true, headline: null });
      const [event] = await page.run(() => events);
      assert.ok(event.message.length > 10 && event.bubbles && event.composed);
    });
  }

  test('is reported in the wanted language, or in that of the page', async () => {
    await page.article({ src: '/articles/none.json', language: 'ar-EG' }, 'Fallback content');
    assert.deepEqual(
      await page.run(() => {
        const text = document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p');
        return [text.lang, getComputedStyle(text).direction, text.firstChild.textContent];
      }),
      ['ar', 'rtl', 'لم يُعثر على المقال.'],
    );
    await page.run(async () => {
      document.documentElement.lang = 'ru';
      const host = document.querySelector('maqal-article');
      host.removeAttribute('language');
      await host.reload().catch(() => {});
    });
    assert.equal((await page.run(reports)).message, 'Статья не найдена.');
  });

  test('keeps the article that is shown', async () => {
    await page.article({ src: '/articles/library.json', language: 'en' }, 'Fallback content');
    const { headline } = await page.run(reports);
    await page.run(() => document.querySelector('maqal-article').setAttribute('src', '/tests/browser/pages/broken.json'));
    await page.run(() => document.querySelector('maqal-article').ready.catch(() => {}));
    const after = await page.run(reports);
    assert.deepEqual([after.codes, after.headline, after.message], [['json.syntax'], headline, UNREADABLE]);
    await page.run(() => document.querySelector('maqal-article').setAttribute('src', '/articles/library.json'));
    await page.run(() => document.querySelector('maqal-article').ready);
    const recovered = await page.run(reports);
    assert.deepEqual([recovered.message, recovered.isError, recovered.headline], [null, false, headline]);
  });

  test('can be retried, and focus moves to the article', async () => {
    await page.run(() => {
      const { fetch } = window;
      window.fetch = (url, options) => (String(url).includes('/articles/') ? Promise.reject(new TypeError('offline')) : fetch(url, options));
      window.online = () => (window.fetch = fetch);
    });
    await page.article({ src: '/articles/library.json', language: 'ar' }, 'Fallback content');
    assert.deepEqual((await page.run(reports)).codes, ['http.network']);
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
    assert.match((await page.run(reports)).headline, /المكتبة/);
  });

  test('of the style sheet leaves the article unstyled', async () => {
    await page.run(() => {
      const { fetch } = window;
      window.fetch = (url, options) => fetch(String(url).includes('style.css') ? '/none.css' : url, options);
    });
    await page.article({ src: '/articles/library.json', language: 'en' });
    const { codes, headline } = await page.run(reports);
    assert.deepEqual(codes, []);
    assert.match(headline, /library/);
    await page.run(() => document.querySelector('maqal-article').remove());
  });
});

inEveryEngine('the WebAssembly', (page) => {
  for (const [name, url, code, message] of [
    ['that does not exist', '/none.wasm', 'wasm.status', NOT_LOADED],
    ['that is an HTML page', '/tests/browser/pages/blank.html', 'wasm.invalid', NOT_LOADED],
    ['that cannot be fetched', 'http://127.0.0.1:1/maqal.wasm', 'wasm.network', NO_NETWORK],
  ]) {
    test(`${name} is reported, and can be retried`, async () => {
      await page.open();
      await page.run(listen);
      await page.run((replacement) => {
        const { fetch } = window;
        window.fetch = (url, options) => fetch(String(url).includes('maqal.wasm') ? replacement : url, options);
        window.restoreFetch = () => (window.fetch = fetch);
      }, url);
      await page.article({ src: '/articles/library.json', language: 'en' }, 'Fallback content');
      const failed = await page.run(reports);
      assert.deepEqual([failed.codes, failed.message, failed.hasChildren], [[code], message, true]);
      await page.isAccessible();
      await page.run(() => restoreFetch());
      await page.run(() => document.querySelector('maqal-article').reload());
      assert.match((await page.run(reports)).headline, /library/);
    });
  }

  for (const [name, url, message] of [
    ['that is still loading', '/npm/maqal.wasm', NOT_FOUND],
    ['that fails later', '/none.wasm', NOT_LOADED],
  ]) {
    test(`${name} is waited for when the article does not exist, because it has the messages`, async () => {
      await page.open();
      await page.run(listen);
      await page.run((replacement) => {
        const { fetch } = window;
        const later = new Promise((resolve) => (window.answerFetch = resolve));
        window.fetch = async (url, options) => {
          if (String(url).includes('maqal.wasm')) return later.then(() => fetch(replacement, options));
          const response = await fetch(url, options);
          window.isAnswered ||= response.status === 404;
          return response;
        };
        const host = Object.assign(document.createElement('maqal-article'), { src: '/articles/none.json', language: 'en' });
        document.querySelector('#place').append(host);
      }, url);
      await page.until(() => window.isAnswered);
      assert.deepEqual((await page.run(reports)).codes, []);
      await page.run(() => answerFetch());
      await page.run(() => document.querySelector('maqal-article').ready.catch(() => {}));
      const failed = await page.run(reports);
      assert.deepEqual([failed.codes, failed.message], [['http.status'], message]);
      await page.isAccessible();
    });
  }

  test('with another MIME type works', async () => {
    await page.open();
    await page.run(listen);
    await page.run(() => {
      const { fetch } = window;
      window.fetch = async (url, options) => {
        const response = await fetch(url, options);
        return String(url).includes('maqal.wasm') ? new Response(await response.arrayBuffer(), { headers: { 'content-type': 'text/plain' } }) : response;
      };
    });
    await page.article({ src: '/articles/library.json', language: 'en' });
    assert.match((await page.run(reports)).headline, /library/);
  });

  test('that the Content-Security-Policy forbids has its own code', async () => {
    await page.open('/tests/browser/pages/no-wasm.html');
    await page.run(listen);
    const code = await page.run(async () => {
      const host = document.querySelector('maqal-article');
      return host.reload().catch(({ code }) => code);
    });
    assert.equal(code, 'wasm.forbidden');
    assert.equal((await page.run(reports)).hasChildren, true);
  });

  test('needs only `wasm-unsafe-eval` in the strictest Content-Security-Policy', async () => {
    await page.open('/tests/browser/pages/strict.html');
    await page.run(() => document.querySelector('maqal-article').ready);
    assert.equal(await page.run(() => document.querySelector('maqal-article').language), 'ar');
    assert.equal(await page.run(() => getComputedStyle(document.querySelector('maqal-article')).display), 'block');
  });
});

inEveryEngine('a page', (page) => {
  const isVisible = () => document.querySelector('maqal-article p').checkVisibility();

  test('without scripts shows the fallback content', async () => {
    await page.open('/tests/browser/pages/no-script.html');
    assert.equal(await page.run(() => customElements.get('maqal-article') === undefined), true);
    assert.deepEqual(await page.run(() => document.querySelector('maqal-article').innerText.trim()), 'Fallback content');
    assert.equal(await page.run(isVisible), true);
    assert.deepEqual(await axe(page), []);
  });

  test('whose policy forbids fetching the article shows the fallback content and a message', async () => {
    await page.open('/tests/browser/pages/no-connection.html');
    const code = await page.run(() => document.querySelector('maqal-article').ready.catch(({ code }) => code));
    assert.equal(code, 'http.network');
    assert.equal(await page.run(isVisible), true);
    const message = await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p').firstChild.textContent);
    assert.equal(message, NO_NETWORK);
    assert.deepEqual(await axe(page), []);
  });

  test('whose policy forbids WebAssembly shows the fallback content and a message', async () => {
    await page.open('/tests/browser/pages/no-wasm.html');
    await page.run(() => document.querySelector('maqal-article').ready.catch(() => {}));
    assert.equal(await page.run(isVisible), true);
    const message = await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status] p').firstChild.textContent);
    assert.equal(message, NOT_LOADED);
    assert.deepEqual(await axe(page), []);
  });
});

inEveryEngine('questionable input', (page) => {
  test('is reported to the developer as warnings, and rendered', async () => {
    await page.open();
    await page.run(listen);
    await page.article({ src: '/tests/browser/pages/questionable.json' });
    const { codes, warnings, headline, message, isError } = await page.run(reports);
    assert.ok(warnings.includes('date.unknown') && warnings.includes('body.unreadable'), String(warnings));
    assert.deepEqual([codes, headline, message, isError], [[], 'A questionable article', null, false]);
    const [logs, paths] = await page.run(() => [logged, events.map(({ path }) => path)]);
    assert.deepEqual(logs.map(([name]) => name), ['warn']);
    assert.ok(paths.includes('datePublished') && paths.includes('articleBody'), String(paths));
    await page.isAccessible();
  });
});
