// Tests the lifecycle of the element: creation, cloning, moving, removal, focus, and a hundred elements at once.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

const LIBRARY = '/articles/library.json';

/** A small article in two languages, with a link that can have focus. */
const SMALL = {
  '@type': 'NewsArticle',
  inLanguage: 'ar',
  headline: 'عنوان',
  encodingFormat: 'text/markdown',
  articleBody: 'نص [قصير](https://example.com/ar).',
  workTranslation: { '@type': 'NewsArticle', inLanguage: 'ru', headline: 'Заголовок', encodingFormat: 'text/markdown', articleBody: 'Короткий [текст](https://example.com/ru).' },
};

inEveryEngine('a new element', (page) => {
  beforeEach(() => page.open());

  test('is the same for every order of attributes, properties, insertion and definition', async () => {
    const results = await page.run(async (article) => {
      await customElements.whenDefined('maqal-article');
      const { MaqalArticleElement } = await import('/npm/index.js');
      const steps = {
        article: (host) => (host.article = article),
        language: (host) => (host.language = 'ru'),
        level: (host) => host.setAttribute('heading-level', '4'),
        append: (host) => document.querySelector('#place').append(host),
        define: (host) => MaqalArticleElement === customElements.get(host.localName) || (class extends MaqalArticleElement {}).define(host.localName),
      };
      const orders = (names) => (names.length ? names.flatMap((name) => orders(names.filter((other) => other !== name)).map((order) => [name, ...order])) : [[]]);
      const results = new Set();
      let count = 0;
      for (const order of orders(Object.keys(steps))) {
        const host = document.createElement(`maqal-late-${++count}`);
        for (const name of order) steps[name](host);
        await host.ready;
        const headline = host.shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]');
        results.add([host.language, headline.localName, headline.textContent].join());
        host.remove();
      }
      return [count, ...results];
    }, SMALL);
    assert.deepEqual(results, [120, 'ru,h4,Заголовок']);
  });

  test('can be a clone of one that shows its article', async () => {
    for (const light of [{}, { light: '' }]) {
      await page.article({ src: LIBRARY, language: 'fa', ...light }, 'Fallback content');
      const copied = await page.run(async () => {
        const host = document.querySelector('maqal-article:last-child');
        const copy = host.cloneNode(true);
        document.querySelector('#place').append(copy);
        await copy.ready;
        const [before, after] = [host, copy].map((host) => (host.hasAttribute('light') ? host : host.shadowRoot));
        after.querySelector('[role=tab][lang=en]').click();
        return {
          languages: [host.language, copy.language],
          articles: [before, after].map((tree) => tree.querySelectorAll('.maqal').length),
          isOwn: before.querySelector('[part~=panel]').id !== after.querySelector('[part~=panel]').id,
          filled: [...after.querySelectorAll('[part~=panel][lang=en] [part~=headline]')].length,
        };
      });
      assert.deepEqual(copied, { languages: ['fa', 'en'], articles: [1, 1], isOwn: true, filled: 1 }, JSON.stringify(light));
    }
  });

  test('that is a clone of one with the property `article` has the rendered languages', async () => {
    const article = { ...SMALL, workTranslation: [SMALL.workTranslation, { inLanguage: 'he', headline: 'כותרת', articleBody: 'טקסט קצר.' }] };
    for (const language of ['ar', 'ru']) {
      await page.article({ language, light: '' });
      const copied = await page.run(async (article) => {
        Object.assign(window, { requestIdleCallback: () => 1, cancelIdleCallback() {} });
        const host = document.querySelector('maqal-article');
        host.article = article;
        await host.ready;
        const copy = host.cloneNode(true);
        host.remove();
        document.querySelector('#place').append(copy);
        await copy.ready;
        const copied = [copy.language, copy.languages, [...copy.querySelectorAll('[role=tab]')].map((tab) => tab.lang)];
        copy.remove();
        return copied;
      }, article);
      assert.deepEqual(copied, [language, [language], [language]]);
    }
  });
});

inEveryEngine('an element that is moved', (page) => {
  beforeEach(() => page.open());

  test('keeps its article and its language', async () => {
    for (const light of [{}, { light: '' }]) {
      await page.article({ src: LIBRARY, language: 'ar', ...light });
      const isSame = await page.run(async () => {
        const host = document.querySelector('maqal-article:last-child');
        const tree = host.hasAttribute('light') ? host : host.shadowRoot;
        host.show('fa');
        const before = tree.querySelector('.maqal');
        document.querySelector('main').prepend(host);
        await new Promise((resolve) => setTimeout(resolve, 50));
        const isSame = tree.querySelector('.maqal') === before && host.language === 'fa';
        tree.querySelector('[role=tab][lang=en]').click();
        return isSame && host.language === 'en';
      });
      assert.equal(isSame, true);
    }
  });

  test('keeps focus with moveBefore()', async (context) => {
    if (!(await page.run(() => 'moveBefore' in document.body))) return context.skip('this browser has no moveBefore()');
    await page.article({ src: LIBRARY, language: 'ar' });
    const focused = await page.run(() => {
      const host = document.querySelector('maqal-article');
      host.show('en', { focus: true });
      document.querySelector('main').moveBefore(host, document.querySelector('#place'));
      const { activeElement } = host.shadowRoot;
      return [activeElement?.getAttribute('role'), activeElement?.lang];
    });
    assert.deepEqual(focused, ['tabpanel', 'en']);
  });

  test('into another shadow tree is styled there', async () => {
    await page.article({ src: LIBRARY, language: 'ar', light: '' });
    const [before, after] = await page.run(async () => {
      const host = document.querySelector('maqal-article');
      const gap = () => getComputedStyle(host.querySelector('.maqal')).getPropertyValue('--_gap');
      const before = gap();
      const other = document.createElement('div');
      document.querySelector('#place').append(other);
      other.attachShadow({ mode: 'open' }).append(host);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [before, gap()];
    });
    assert.ok(before);
    assert.equal(after, before);
  });

  test('into another document is interactive and styled there', async () => {
    for (const light of [{}, { light: '' }]) {
      await page.article({ src: LIBRARY, language: 'ar', ...light });
      const results = await page.run(async () => {
        const host = document.querySelector('maqal-article:last-child');
        // Firefox replaces the initial document of an empty frame.
        const frame = Object.assign(document.createElement('iframe'), { title: 'Another document', src: '/tests/browser/pages/bare.html' });
        const loaded = new Promise((resolve) => (frame.onload = resolve));
        document.querySelector('#place').append(frame);
        await loaded;
        frame.contentDocument.body.append(host);
        await new Promise((resolve) => setTimeout(resolve, 50));
        const tree = host.hasAttribute('light') ? host : host.shadowRoot;
        tree.querySelector('[role=tab][lang=en]').click();
        const panels = [...tree.querySelectorAll('[part~=panel]')].filter(({ hidden }) => !hidden).map((panel) => panel.lang);
        const gap = frame.contentWindow.getComputedStyle(tree.querySelector('.maqal')).getPropertyValue('--_gap');
        // Older engines reset the prototype of an element that is adopted into another document.
        class Plain extends HTMLElement {}
        customElements.get('x-plain') ?? customElements.define('x-plain', Plain);
        const { constructor } = frame.contentDocument.adoptNode(document.createElement('x-plain'));
        const language = constructor === customElements.get('x-plain') ? host.language : 'en';
        return [host.ownerDocument === frame.contentDocument, language, panels, Boolean(gap)];
      });
      assert.deepEqual(results, [true, 'en', ['en'], true], JSON.stringify(light));
      await page.open();
    }
  });
});

inEveryEngine('an element whose source is taken away while it loads', (page) => {
  beforeEach(() => page.open());

  const takeAway = {
    'the attribute': (host) => host.removeAttribute('src'),
    'the need, far below': (host) => {
      host.setAttribute('loading', 'lazy');
      host.src = '/articles/cranes.json';
    },
  };
  for (const [what, change] of Object.entries(takeAway)) {
    test(`${what}: says no longer that it is loading`, async () => {
      const results = await page.run(
        async (src, change) => {
          await customElements.whenDefined('maqal-article');
          const { delayFetch } = await import('/tests/browser/pages/delayed-fetch.js');
          delayFetch('/articles/');
          document.querySelector('#place').style.paddingBlockStart = '10000px';
          const host = Object.assign(document.createElement('maqal-article'), { src });
          document.querySelector('#place').append(host);
          const status = host.shadowRoot.querySelector('[role=status]');
          while (!status.textContent) await new Promise((resolve) => setTimeout(resolve, 10));
          const before = host.matches(':state(loading)');
          (0, eval)(change)(host);
          await new Promise((resolve) => setTimeout(resolve, 50));
          return [before, host.matches(':state(loading)'), status.textContent];
        },
        LIBRARY,
        String(change),
      );
      assert.deepEqual(results, [true, false, '']);
    });
  }
});

inEveryEngine('an element that is removed', (page) => {
  beforeEach(() => page.open());

  test('while its article is loading aborts the request, and shows nothing later', async () => {
    const results = await page.run(async (src) => {
      await customElements.whenDefined('maqal-article');
      const { delayFetch } = await import('/tests/browser/pages/delayed-fetch.js');
      delayFetch('/articles/');
      const events = [];
      for (const type of ['maqal-render', 'maqal-error', 'error', 'unhandledrejection']) addEventListener(type, ({ type }) => events.push(type));
      const host = document.createElement('maqal-article');
      host.src = src;
      document.querySelector('#place').append(host);
      for (const type of ['maqal-render', 'maqal-error']) host.addEventListener(type, ({ type }) => events.push(type));
      while (!delayed.waiting.size) await new Promise((resolve) => setTimeout(resolve, 10));
      host.remove();
      await Promise.resolve();
      const { aborted } = delayed;
      delayed.waiting.get(src)();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { aborted, events, article: host.shadowRoot.querySelector('.maqal'), status: host.shadowRoot.querySelector('[role=status]').textContent };
    }, LIBRARY);
    assert.deepEqual(results, { aborted: [LIBRARY], events: [], article: null, status: '' });
  });

  test('and reinserted shows the language that it showed before', async () => {
    await page.article({ src: LIBRARY, language: 'ar' });
    const language = await page.run(async () => {
      const host = document.querySelector('maqal-article');
      host.show('fa');
      host.remove();
      await Promise.resolve();
      document.querySelector('#place').append(host);
      await host.ready;
      return host.language;
    });
    assert.equal(language, 'fa');
  });

  test('frees its memory and its listeners, also with a hundred others', async () => {
    const results = await page.run(async (article) => {
      await customElements.whenDefined('maqal-article');
      const { library, main } = await import('/npm/wasm.js');
      await main.load();
      const { read, release } = library().exports;
      // The number of an article is the lowest that no other has.
      const numbers = [];
      const addNumber = () => {
        const [number] = read('{"@type":"Article","headline":"Rain"}', '{}');
        release(number);
        numbers.push(number);
      };
      let listeners = 0;
      const count = (name, by) => {
        const method = window[name];
        window[name] = (...args) => {
          listeners += by;
          // A signal removes a listener, too.
          args[2]?.signal?.addEventListener('abort', () => (listeners -= by));
          method.apply(window, args);
        };
      };
      count('addEventListener', 1);
      count('removeEventListener', -1);
      const hosts = Array.from({ length: 100 }, () => Object.assign(document.createElement('maqal-article'), { article }));
      document.querySelector('#place').append(...hosts);
      await Promise.all(hosts.map(({ ready }) => ready));
      const headlines = hosts.filter(({ shadowRoot }) => shadowRoot.querySelector('[part~=headline]').textContent === 'عنوان').length;
      const ids = hosts.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('[part~=panel]')].map(({ id }) => id));
      const kept = listeners > 0;
      addNumber();
      document.querySelector('#place').replaceChildren();
      await Promise.resolve();
      addNumber();
      return { headlines, ids: new Set(ids).size, kept, numbers, listeners, left: hosts.filter(({ shadowRoot }) => shadowRoot.querySelector('.maqal')).length };
    }, SMALL);
    assert.deepEqual(results, { headlines: 100, ids: 200, kept: true, numbers: [100, 0], listeners: 0, left: 0 });
  });
});

inEveryEngine('focus', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.article({ language: 'ar' });
    await page.run(async (article) => {
      const host = document.querySelector('maqal-article');
      host.article = article;
      await host.ready;
      host.shadowRoot.querySelector('[part~=body] a').focus();
    }, SMALL);
  });
  const focused = () => {
    const { activeElement } = document.querySelector('maqal-article').shadowRoot;
    return [document.activeElement.localName, activeElement?.getAttribute('role'), activeElement?.lang];
  };

  test('in an article that is replaced moves to the new one', async () => {
    await page.run(async (article) => {
      const host = document.querySelector('maqal-article');
      host.article = { ...article, articleBody: 'نص [آخر](https://example.com/ar).' };
      await host.ready;
    }, SMALL);
    assert.deepEqual(await page.run(focused), ['maqal-article', 'tabpanel', 'ar']);
  });

  test('stays where it is when the article moves to the light DOM and back', async () => {
    const hrefs = await page.run(() => {
      const host = document.querySelector('maqal-article');
      const hrefs = [];
      for (const isLight of [true, false]) {
        host.toggleAttribute('light', isLight);
        hrefs.push((isLight ? document : host.shadowRoot).activeElement?.href);
      }
      return hrefs;
    });
    assert.deepEqual(hrefs, ['https://example.com/ar', 'https://example.com/ar']);
  });

  test('on a link stays on it when the article is rendered again, also on one beside the tabs', async () => {
    const at = () => [document.activeElement.localName, document.querySelector('maqal-article').shadowRoot.activeElement?.href];
    await page.run((article) => {
      const host = document.querySelector('maqal-article');
      host.article = { ...article, workTranslation: [article.workTranslation, { '@type': 'NewsArticle', inLanguage: 'fr', headline: 'Titre', url: 'https://example.com/fr' }] };
      return host.ready.then(() => host.language);
    }, SMALL);
    assert.deepEqual(await page.run(at), ['maqal-article', 'https://example.com/ar']);
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('nav a').focus());
    await page.run(() => document.querySelector('maqal-article').setAttribute('heading-level', '3'));
    assert.deepEqual(await page.run(at), ['maqal-article', 'https://example.com/fr']);
  });

  test('on a link that is hidden in the new article moves to the panel', async () => {
    const article = { ...SMALL, encodingFormat: 'text/html', articleBody: '<details><summary>أكثر</summary><p>نص <a href="https://example.com/ar">قصير</a>.</details>' };
    await page.run(async (article) => {
      const host = document.querySelector('maqal-article');
      host.article = article;
      await host.ready;
      host.shadowRoot.querySelector('details').open = true;
      host.shadowRoot.querySelector('[part~=body] a').focus();
      host.setAttribute('heading-level', '3');
    }, article);
    assert.deepEqual(await page.run(focused), ['maqal-article', 'tabpanel', 'ar']);
  });

  test('in a language that the new article does not have moves to the shown one', async () => {
    await page.run(async ({ workTranslation }) => {
      const host = document.querySelector('maqal-article');
      host.article = workTranslation;
      await host.ready;
    }, SMALL);
    const [name, , language] = await page.run(focused);
    assert.deepEqual([name, language], ['maqal-article', 'ru']);
  });

  test('in a language that the page hides moves to the shown one', async () => {
    await page.run(() => document.querySelector('maqal-article').show('ru'));
    assert.deepEqual(await page.run(focused), ['maqal-article', 'tabpanel', 'ru']);
  });

  test('stays if the new article fails', async () => {
    await page.run(async () => {
      const host = document.querySelector('maqal-article');
      host.article = '{';
      await host.ready.catch(() => {});
    });
    assert.equal(await page.run(() => document.querySelector('maqal-article').shadowRoot.activeElement.href), 'https://example.com/ar');
  });
});

inEveryEngine('an accessible name', (page) => {
  beforeEach(() => page.open());
  const named = () => {
    const { shadowRoot } = document.querySelector('maqal-article');
    return [...shadowRoot.querySelectorAll('article')].map((article) => {
      const name = shadowRoot.getElementById(article.getAttribute('aria-labelledby'));
      return [name.textContent, name.closest('[lang]').lang, name.checkVisibility()];
    });
  };

  test('of the element is that of the article inside, in every language', async () => {
    await page.article({ src: LIBRARY, language: 'en', 'aria-label': 'The story of the day' });
    await page.run(() => document.querySelector('maqal-article').show('ar'));
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelectorAll('article').length >= 2);
    for (const name of await page.run(named)) assert.deepEqual(name, ['The story of the day', 'en', false]);
    assert.equal(await page.run(() => document.querySelector('maqal-article').role), null);
    await page.run(() => {
      document.querySelector('#place').insertAdjacentHTML('beforebegin', '<h2 id="name" lang="ru">Главное</h2>');
      document.querySelector('maqal-article').setAttribute('aria-labelledby', 'name');
    });
    for (const name of await page.run(named)) assert.deepEqual(name, ['Главное', 'ru', false]);
    await page.run(() => ['aria-label', 'aria-labelledby'].forEach((name) => document.querySelector('maqal-article').removeAttribute(name)));
    for (const [name] of await page.run(named)) assert.match(name, /library|المكتبة|کتابخانه/);
    await page.isAccessible();
  });
});

inEveryEngine('a page that changes its direction and language', (page) => {
  test('changes the direction of the tabs, not of the text, and the language of later messages', async () => {
    await page.open();
    await page.article({ src: LIBRARY, language: 'en' });
    await page.article({ src: '/none.json' });
    const results = () => {
      const [article, failed] = document.querySelectorAll('maqal-article');
      const [first, last] = ['first', 'last'].map((which) => article.shadowRoot.querySelector(`[role=tab]:${which}-child`).getBoundingClientRect().x);
      const panel = article.shadowRoot.querySelector('[role=tabpanel]');
      const status = failed.shadowRoot.querySelector('[part~=status]');
      return [first < last, panel.lang, getComputedStyle(panel).direction, status.querySelector('[lang]')?.lang ?? status.lang];
    };
    assert.deepEqual(await page.run(results), [true, 'en', 'ltr', 'en']);
    await page.run(() => Object.assign(document.documentElement, { lang: 'he', dir: 'rtl' }));
    await page.run(() => document.querySelectorAll('maqal-article')[1].reload().catch(() => {}));
    assert.deepEqual(await page.run(results), [false, 'en', 'ltr', 'he']);
    await page.isAccessible();
  });
});
