// The life of <maqal-article>: where its article comes from, in which language, and what stays when it changes or goes.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

/** A small article of two languages. */
const SMALL = {
  '@type': 'NewsArticle',
  inLanguage: 'ar',
  headline: 'عنوان',
  articleBody: 'نص قصير.',
  workTranslation: { '@type': 'NewsArticle', inLanguage: 'ru', headline: 'Заголовок', articleBody: 'Короткий текст.' },
};

/** What each article on the page shows: its language, its headline, whether the children are still seen. */
function shown() {
  return [...document.querySelectorAll('maqal-article')].map(({ language, shadowRoot }) => {
    const panel = shadowRoot.querySelector('[part~=panel]:not([hidden])');
    return [language, panel?.querySelector('[part~=headline]').textContent ?? null, shadowRoot.querySelector('slot') !== null];
  });
}

inEveryEngine('an article from', (page) => {
  beforeEach(() => page.open());
  afterEach(() => page.isAccessible());

  test('an address', async () => {
    await page.article({ src: '/articles/library.json', language: 'ar' });
    const [[language, headline, hasChildren]] = await page.run(shown);
    assert.deepEqual([language, hasChildren], ['ar', false]);
    assert.match(headline, /المكتبة التي لا تنام/);
  });

  test('the page itself', async () => {
    await page.open('/tests/browser/pages/inline.html');
    await page.run(() => document.querySelector('maqal-article').ready);
    assert.deepEqual(await page.run(shown), [['he', 'כותרת בעברית', false]]);
  });

  test('a script that comes later, and changes', async () => {
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

  test('a property, an object or a text', async () => {
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

  test('a property that was set before there was an element', async () => {
    await page.run(async (article) => {
      await customElements.whenDefined('maqal-article');
      const { MaqalArticleElement } = await import('/npm/index.js');
      const host = document.createElement('maqal-late');
      host.article = article;
      host.language = 'ru';
      document.querySelector('#place').append(host);
      (class extends MaqalArticleElement {}).define('maqal-late');
      await host.ready;
      host.article = { ...article, workTranslation: { ...article.workTranslation, headline: 'Другой' } };
      await host.ready;
      if (host.language !== 'ru' || !host.shadowRoot.textContent.includes('Другой')) throw new Error(host.shadowRoot.textContent);
    }, SMALL);
  });
});

inEveryEngine('an article shows', (page) => {
  beforeEach(() => page.open());
  // One article at a time: the parts of two that are the same have the same names.
  afterEach(async () => {
    await page.run(() => document.querySelectorAll('maqal-article + maqal-article').forEach((article) => article.remove()));
    await page.isAccessible();
  });

  test('the language that is wanted, else the reader’s, else the first', async () => {
    for (const language of ['fa', 'fa-AF', 'FA', 'tlh', '']) await page.article({ src: '/articles/library.json', language });
    const languages = (await page.run(shown)).map(([language]) => language);
    // The engines run in English, in which this article exists.
    assert.deepEqual(languages, ['fa', 'fa', 'fa', 'en', 'en']);
    await page.run(async (article) => {
      const host = document.querySelector('maqal-article');
      host.language = '';
      host.article = article;
      await host.ready;
    }, SMALL);
    assert.equal((await page.run(shown))[0][0], 'ar');
  });

  test('another language when the attribute or the property says so', async () => {
    await page.article({ src: '/articles/library.json', language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').setAttribute('language', 'en-GB'));
    assert.equal((await page.run(shown))[0][0], 'en');
    await page.run(() => (document.querySelector('maqal-article').language = 'fa'));
    assert.equal((await page.run(shown))[0][0], 'fa');
    assert.deepEqual(await page.run(() => document.querySelector('maqal-article').languages), ['ar', 'fa', 'en']);
  });

  test('headings at the level that is wanted, in the language that was chosen', async () => {
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

  test('only the shown language until another is asked for, or the browser has time', async () => {
    await page.run(() => void Object.assign(window, { requestIdleCallback: (work) => ((window.whenIdle = work), 1), cancelIdleCallback() {} }));
    await page.article({ src: '/articles/library.json', language: 'ar' });
    const filled = () => [...document.querySelector('maqal-article').shadowRoot.querySelectorAll('[part~=panel]')].map((panel) => panel.hasChildNodes());
    assert.deepEqual(await page.run(filled), [true, false, false]);
    await page.run(() => document.querySelector('maqal-article').show('en'));
    assert.deepEqual(await page.run(filled), [true, false, true]);
    // Where a search finds what is hidden, all of it is made in the end.
    const isSearchable = await page.run(() => 'onbeforematch' in document.body);
    await page.run(() => window.whenIdle?.());
    assert.deepEqual(await page.run(filled), [true, isSearchable, true]);
  });

  test('pictures found from where the article is, or from the base that is given', async () => {
    const src = () => document.querySelector('maqal-article:last-child').shadowRoot.querySelector('img').src;
    await page.article({ src: '/articles/cranes.json', language: 'ru' });
    assert.match(await page.run(src), /^http:.*\/images\/cranes\.svg$/);
    await page.article({ src: '/articles/cranes.json', language: 'ru', base: '/articles/deep/' });
    assert.match(await page.run(src), /^http:.*\/articles\/images\/cranes\.svg$/);
  });

  test('itself twice on a page, without an id twice', async () => {
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

  test('nothing before it comes near, when it is lazy', async () => {
    await page.run(() => (document.querySelector('#place').style.marginBlockStart = '500vh'));
    const loaded = () => performance.getEntriesByType('resource').filter(({ name }) => /maqal\.wasm|library\.json/.test(name)).length;
    await page.run(() => {
      const host = document.createElement('maqal-article');
      host.setAttribute('loading', 'lazy');
      host.src = '/articles/library.json';
      host.append('The page’s own words');
      document.querySelector('#place').append(host);
    });
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.equal(await page.run(loaded), 0);
    await page.run(() => document.querySelector('#place').scrollIntoView());
    await page.run(() => document.querySelector('maqal-article').ready);
    assert.equal((await page.run(shown))[0][0], 'en');
  });
});

inEveryEngine('an article that', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.run(async () => {
      const { hold } = await import('/tests/browser/pages/held.js');
      hold('/articles/');
      window.events = [];
      for (const type of ['maqal-render', 'maqal-error']) addEventListener(type, ({ type }) => events.push(type));
      const host = document.createElement('maqal-article');
      host.language = 'ar';
      host.src = '/articles/library.json';
      host.append('The page’s own words');
      document.querySelector('#place').append(host);
    });
    await page.until(() => held.waiting.size === 1);
  });
  afterEach(() => page.isAccessible());

  test('is awaited leaves the children, says so, and is announced', async () => {
    const status = () => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status]').textContent;
    assert.deepEqual(await page.run(shown), [['', null, true]]);
    assert.equal(await page.run(() => document.querySelector('maqal-article').matches(':state(loading)')), true);
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=status]').textContent !== '');
    assert.equal(await page.run(status), 'جارٍ تحميل المقال…');
    await page.isAccessible();
    await page.run(() => held.waiting.get('/articles/library.json')());
    await page.run(() => document.querySelector('maqal-article').ready);
    assert.equal(await page.run(status), '');
    assert.equal(await page.run(() => document.querySelector('maqal-article').matches(':state(loading)')), false);
  });

  test('is newer cancels the older', async () => {
    await page.run(() => (document.querySelector('maqal-article').src = '/articles/cranes.json'));
    await page.until(() => held.waiting.size === 2);
    await page.run(async () => {
      held.waiting.get('/articles/cranes.json')();
      await document.querySelector('maqal-article').ready;
      held.waiting.get('/articles/library.json')();
    });
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
    assert.match((await page.run(shown))[0][1], /الكركي/);
    assert.deepEqual(await page.run(() => [held.aborted, events]), [['/articles/library.json'], ['maqal-render']]);
  });

  test('is removed is cancelled, and begins anew when it returns', async () => {
    await page.run(async () => {
      window.host = document.querySelector('maqal-article');
      host.remove();
      await Promise.resolve();
    });
    assert.deepEqual(await page.run(() => held.aborted), ['/articles/library.json']);
    await page.run(() => {
      held.waiting.clear();
      document.querySelector('#place').append(host);
    });
    await page.until(() => held.waiting.size === 1);
    await page.run(async () => {
      held.waiting.get('/articles/library.json')();
      await host.ready;
    });
    assert.deepEqual(await page.run(() => [held.aborted.length, events]), [1, ['maqal-render']]);
  });

  test('was shown and is removed gives its memory back', async () => {
    const [freed, left] = await page.run(async () => {
      const { initCore, library } = await import('/npm/wasm.js');
      await initCore();
      const { Reading } = library();
      const { free } = Reading.prototype;
      let freed = 0;
      Reading.prototype.free = function () {
        freed++;
        return free.call(this);
      };
      const host = document.querySelector('maqal-article');
      held.waiting.get('/articles/library.json')();
      await host.ready;
      host.remove();
      await Promise.resolve();
      return [freed, [...host.shadowRoot.children].map(({ localName }) => localName)];
    });
    assert.equal(freed, 1);
    assert.deepEqual(left, ['div', 'slot']);
  });

  test('is only moved stays as it is', async () => {
    const isSame = await page.run(async () => {
      const host = document.querySelector('maqal-article');
      held.waiting.get('/articles/library.json')();
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

  test('is rendered anew keeps focus and language', async () => {
    await page.run(async () => {
      const host = document.querySelector('maqal-article');
      held.waiting.get('/articles/library.json')();
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
      held.waiting.clear();
      const done = host.reload();
      while (!held.waiting.size) await new Promise((resolve) => setTimeout(resolve, 10));
      held.waiting.get('/articles/library.json')();
      await done;
    });
    assert.deepEqual(await page.run(focused), ['tab', 'en', 'maqal-article']);
  });
});
