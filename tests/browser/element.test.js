// Tests <maqal-article>: its sources, its language, and what it keeps when its article changes or it is removed.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

/** A small article in two languages. */
const SMALL = {
  '@type': 'NewsArticle',
  inLanguage: 'ar',
  headline: 'عنوان',
  articleBody: 'نص قصير.',
  workTranslation: { '@type': 'NewsArticle', inLanguage: 'ru', headline: 'Заголовок', articleBody: 'Короткий текст.' },
};

/** What each article on the page shows: its language, its headline, and whether its children are slotted. */
function shown() {
  return [...document.querySelectorAll('maqal-article')].map(({ language, shadowRoot }) => {
    const panel = shadowRoot.querySelector('[part~=panel]:not([hidden])');
    return [language, panel?.querySelector('[part~=headline]').textContent ?? null, shadowRoot.querySelector('slot') !== null];
  });
}

inEveryEngine('an article is read from', (page) => {
  beforeEach(() => page.open());
  afterEach(() => page.isAccessible());

  test('a URL', async () => {
    await page.article({ src: '/articles/library.json', language: 'ar' });
    const [[language, headline, hasChildren]] = await page.run(shown);
    assert.deepEqual([language, hasChildren], ['ar', false]);
    assert.match(headline, /المكتبة التي لا تنام/);
  });

  test('a script in the element', async () => {
    await page.open('/tests/browser/pages/inline.html');
    await page.run(() => document.querySelector('maqal-article').ready);
    assert.deepEqual(await page.run(shown), [['he', 'כותרת בעברית', false]]);
  });

  test('a script that is added later, and replaced', async () => {
    await page.article({ language: 'ru' });
    assert.deepEqual(await page.run(shown), [['', null, true]]);
    const put = async (article) => {
      const host = document.querySelector('maqal-article');
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = JSON.stringify(article);
      host.replaceChildren(script);
      await new Promise((resolve) => addEventListener('maqal-render', resolve, { once: true }));
    };
    await page.run(put, SMALL);
    assert.deepEqual(await page.run(shown), [['ru', 'Заголовок', false]]);
    await page.run(put, { ...SMALL, workTranslation: { ...SMALL.workTranslation, headline: 'Другой' } });
    assert.deepEqual(await page.run(shown), [['ru', 'Другой', false]]);
  });

  test('a property: an object or a JSON string', async () => {
    await page.article({ language: 'ar' });
    for (const article of [SMALL, JSON.stringify({ ...SMALL, headline: 'عنوان آخر' })]) {
      await page.run(async (article) => {
        const host = document.querySelector('maqal-article');
        host.article = article;
        await host.ready;
      }, article);
    }
    assert.deepEqual(await page.run(shown), [['ar', 'عنوان آخر', false]]);
  });

  test('a property that was set before the element was defined', async () => {
    const shown = await page.run(async (article) => {
      await customElements.whenDefined('maqal-article');
      const { MaqalArticleElement } = await import('/npm/index.js');
      const host = document.createElement('maqal-late');
      host.article = article;
      host.language = 'ru';
      document.querySelector('#place').append(host);
      (class extends MaqalArticleElement {}).define('maqal-late');
      const headline = () => host.shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]').textContent;
      await host.ready;
      const first = headline();
      host.article = { ...article, workTranslation: { ...article.workTranslation, headline: 'Другой' } };
      await host.ready;
      return [host.language, first, headline()];
    }, SMALL);
    assert.deepEqual(shown, ['ru', 'Заголовок', 'Другой']);
  });
});

inEveryEngine('an article shows', (page) => {
  beforeEach(() => page.open());
  // One article at a time, because the landmarks of two equal articles have equal names.
  afterEach(async () => {
    await page.run(() => document.querySelectorAll('maqal-article + maqal-article').forEach((article) => article.remove()));
    await page.isAccessible();
  });

  test('the wanted language, else one of the browser’s, else the first', async () => {
    for (const language of ['fa', 'fa-AF', 'FA', 'tlh', '']) await page.article({ src: '/articles/library.json', language });
    const languages = (await page.run(shown)).map(([language]) => language);
    // The browsers run in English, one of the languages of this article.
    assert.deepEqual(languages, ['fa', 'fa', 'fa', 'en', 'en']);
    await page.run(async (article) => {
      const host = document.querySelector('maqal-article');
      host.language = '';
      host.article = article;
      await host.ready;
    }, SMALL);
    assert.equal((await page.run(shown))[0][0], 'ar');
  });

  test('another language when the attribute or the property changes', async () => {
    await page.article({ src: '/articles/library.json', language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').setAttribute('language', 'en-GB'));
    assert.equal((await page.run(shown))[0][0], 'en');
    await page.run(() => (document.querySelector('maqal-article').language = 'fa'));
    assert.equal((await page.run(shown))[0][0], 'fa');
    assert.deepEqual(await page.run(() => document.querySelector('maqal-article').languages), ['ar', 'fa', 'en']);
  });

  test('headings at the wanted level, and keeps the chosen language', async () => {
    await page.article({ src: '/articles/library.json', language: 'ar' });
    const levels = async () => {
      const host = document.querySelector('maqal-article');
      const panel = host.shadowRoot.querySelector('[part~=panel]:not([hidden])');
      const headings = [...panel.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName);
      return [headings[0], [...new Set(headings.slice(1))].toSorted()[0], host.language];
    };
    assert.deepEqual(await page.run(levels), ['h2', 'h3', 'ar']);
    await page.run(() => {
      const host = document.querySelector('maqal-article');
      host.show('fa');
      host.setAttribute('heading-level', '3');
    });
    assert.deepEqual(await page.run(levels), ['h3', 'h4', 'fa']);
    await page.run(() => document.querySelector('maqal-article').setAttribute('heading-level', '2'));
  });

  test('only the shown language, and renders others on demand or when the browser is idle', async () => {
    await page.run(() => void Object.assign(window, { requestIdleCallback: (work) => ((window.whenIdle = work), 1), cancelIdleCallback() {} }));
    await page.article({ src: '/articles/library.json', language: 'ar' });
    const filled = () => [...document.querySelector('maqal-article').shadowRoot.querySelectorAll('[part~=panel]')].map((panel) => panel.hasChildNodes());
    assert.deepEqual(await page.run(filled), [true, false, false]);
    await page.run(() => document.querySelector('maqal-article').show('en'));
    assert.deepEqual(await page.run(filled), [true, false, true]);
    // If the browser's search finds hidden content, all of it is rendered eventually.
    const isSearchable = await page.run(() => 'onbeforematch' in document.body);
    await page.run(() => window.whenIdle?.());
    assert.deepEqual(await page.run(filled), [true, isSearchable, true]);
  });

  test('images with URLs relative to the article, or to the given base', async () => {
    const src = () => document.querySelector('maqal-article:last-child').shadowRoot.querySelector('img').src;
    await page.article({ src: '/articles/cranes.json', language: 'ru' });
    assert.match(await page.run(src), /^http:.*\/images\/cranes\.svg$/);
    await page.article({ src: '/articles/cranes.json', language: 'ru', base: '/articles/deep/' });
    assert.match(await page.run(src), /^http:.*\/articles\/images\/cranes\.svg$/);
  });

  test('unique ids if it is on a page twice', async () => {
    for (const language of ['ar', 'en']) await page.article({ src: '/articles/library.json', language });
    const [ids, loads] = await page.run(() => {
      const hosts = [...document.querySelectorAll('maqal-article')];
      const ids = hosts.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('[id]')].map(({ id }) => id));
      return [ids, performance.getEntriesByType('resource').filter(({ name }) => /maqal\.wasm|style\.css/.test(name)).length];
    });
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(loads, 2);
    assert.deepEqual((await page.run(shown)).map(([language]) => language), ['ar', 'en']);
  });

  test('nothing before it is near the viewport, if it is lazy', async () => {
    await page.run(() => (document.querySelector('#place').style.marginBlockStart = '500vh'));
    const loaded = () => performance.getEntriesByType('resource').filter(({ name }) => /maqal\.wasm|library\.json/.test(name)).length;
    await page.run(() => {
      const host = document.createElement('maqal-article');
      host.setAttribute('loading', 'lazy');
      host.src = '/articles/library.json';
      host.append('Fallback content');
      document.querySelector('#place').append(host);
    });
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.equal(await page.run(loaded), 0);
    await page.run(() => document.querySelector('#place').scrollIntoView());
    await page.run(() => document.querySelector('maqal-article').ready);
    assert.equal((await page.run(shown))[0][0], 'en');
    assert.equal(await page.run(loaded), 2);
  });
});

inEveryEngine('an element whose article', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.run(async () => {
      const { delayFetch } = await import('/tests/browser/pages/delayed-fetch.js');
      delayFetch('/articles/');
      window.events = [];
      for (const type of ['maqal-render', 'maqal-error']) addEventListener(type, ({ type }) => events.push(type));
      const host = document.createElement('maqal-article');
      host.language = 'ar';
      host.src = '/articles/library.json';
      host.append('Fallback content');
      document.querySelector('#place').append(host);
    });
    await page.until(() => delayed.waiting.size === 1);
  });
  afterEach(() => page.isAccessible());

  test('is loading shows its children, has the state, and announces it', async () => {
    const status = () => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status]').textContent;
    assert.deepEqual(await page.run(shown), [['', null, true]]);
    assert.equal(await page.run(() => document.querySelector('maqal-article').matches(':state(loading)')), true);
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status]').textContent !== '');
    assert.equal(await page.run(status), 'جارٍ تحميل المقال…');
    await page.isAccessible();
    await page.run(() => delayed.waiting.get('/articles/library.json')());
    await page.run(() => document.querySelector('maqal-article').ready);
    assert.equal(await page.run(status), '');
    assert.equal(await page.run(() => document.querySelector('maqal-article').matches(':state(loading)')), false);
  });

  test('is replaced while it loads aborts the older request', async () => {
    await page.run(() => (document.querySelector('maqal-article').src = '/articles/cranes.json'));
    await page.until(() => delayed.waiting.size === 2);
    await page.run(async () => {
      delayed.waiting.get('/articles/cranes.json')();
      await document.querySelector('maqal-article').ready;
      delayed.waiting.get('/articles/library.json')();
    });
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
    assert.match((await page.run(shown))[0][1], /الكركي/);
    assert.deepEqual(await page.run(() => [delayed.aborted, events]), [['/articles/library.json'], ['maqal-render']]);
  });

  test('is loading aborts when it is removed, and loads again when it is reinserted', async () => {
    await page.run(async () => {
      window.host = document.querySelector('maqal-article');
      host.remove();
      await Promise.resolve();
    });
    assert.deepEqual(await page.run(() => delayed.aborted), ['/articles/library.json']);
    await page.run(() => {
      delayed.waiting.clear();
      document.querySelector('#place').append(host);
    });
    await page.until(() => delayed.waiting.size === 1);
    await page.run(async () => {
      delayed.waiting.get('/articles/library.json')();
      await host.ready;
    });
    assert.deepEqual(await page.run(() => [delayed.aborted.length, events]), [1, ['maqal-render']]);
  });

  test('is shown frees its memory when it is removed', async () => {
    const [numbers, left] = await page.run(async () => {
      const { library, main } = await import('/npm/wasm.js');
      await main.load();
      const { read, release } = library().exports;
      // The number of an article is the lowest that no other has.
      const nextNumber = () => {
        const [number] = read('{"@type":"Article","headline":"Rain"}', '{}');
        release(number);
        return number;
      };
      const host = document.querySelector('maqal-article');
      delayed.waiting.get('/articles/library.json')();
      await host.ready;
      const shown = nextNumber();
      host.remove();
      await Promise.resolve();
      return [[shown, nextNumber()], [...host.shadowRoot.children].map(({ localName }) => localName)];
    });
    assert.deepEqual(numbers, [1, 0]);
    assert.deepEqual(left, ['div', 'slot']);
  });

  test('is shown keeps it when it is moved', async () => {
    const isSame = await page.run(async () => {
      const host = document.querySelector('maqal-article');
      delayed.waiting.get('/articles/library.json')();
      await host.ready;
      host.show('fa');
      const before = host.shadowRoot.querySelector('.maqal');
      document.querySelector('main').prepend(host);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const isSame = host.shadowRoot.querySelector('.maqal') === before && host.language === 'fa' && events.length === 1;
      document.querySelector('#place').append(host);
      return isSame;
    });
    assert.equal(isSame, true);
  });

  test('is rendered again keeps focus and language', async () => {
    await page.run(async () => {
      const host = document.querySelector('maqal-article');
      delayed.waiting.get('/articles/library.json')();
      await host.ready;
      host.show('en', { focus: true });
    });
    const focused = () => {
      const { activeElement } = document.querySelector('maqal-article').shadowRoot;
      return [activeElement?.getAttribute('role'), activeElement?.lang, document.activeElement.localName];
    };
    assert.deepEqual(await page.run(focused), ['tabpanel', 'en', 'maqal-article']);
    await page.run(async () => {
      const host = document.querySelector('maqal-article');
      host.shadowRoot.querySelector('[aria-selected=true]').focus();
      delayed.waiting.clear();
      const done = host.reload();
      while (!delayed.waiting.size) await new Promise((resolve) => setTimeout(resolve, 10));
      delayed.waiting.get('/articles/library.json')();
      await done;
    });
    assert.deepEqual(await page.run(focused), ['tab', 'en', 'maqal-article']);
  });
});
