// Tests the chosen language beyond the tabs: `sync`, `remember` and `follow`, and the browser's search.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { engine, inEveryEngine, Key } from './engines.js';

const LIBRARY = '/articles/library.json';

/** The language of each article on the page. */
function languages() {
  return [...document.querySelectorAll('maqal-article')].map(({ language }) => language);
}

/** What each article has announced. */
function announced() {
  return [...document.querySelectorAll('maqal-article')].map(({ shadowRoot }) => shadowRoot.querySelector('.maqal > [role=status]').textContent);
}

function show(language, index = 0) {
  return document.querySelectorAll('maqal-article')[index].show(language);
}

/** The query and the fragment of the page's URL. */
function query() {
  return location.search + location.hash;
}

inEveryEngine('the URL of the page', (page) => {
  const open = async (query, ...articles) => {
    await page.open(`/tests/browser/pages/blank.html${query}`);
    await page.run(() => {
      window.errors = [];
      addEventListener('error', ({ message }) => errors.push(message));
    });
    for (const article of articles) await page.article({ src: LIBRARY, ...article });
  };

  for (const [sync, before, after] of [
    ['query', '', '?language=fa'],
    ['query', '?a=b%20c&&d#place', '?a=b%20c&&d&language=fa#place'],
    ['query', '?language=en&a=%D8%A7', '?a=%D8%A7&language=fa'],
    ['hash', '', '#language=fa'],
    ['hash', '?language=ar#place', '?language=ar#place&language=fa'],
    ['hash', '#language=en&a=b', '#a=b&language=fa'],
  ]) {
    test(`contains the language in its ${sync}, and keeps the rest: ${after}`, async () => {
      await open(before, { sync, language: 'ar' });
      assert.equal(await page.run(query), before);
      const [state, length] = await page.run(() => {
        history.replaceState({ isOwn: true }, '');
        return [history.state, history.length];
      });
      await page.run(show, 'fa');
      assert.equal(await page.run(query), after);
      assert.deepEqual(await page.run(() => [history.state, history.length]), [state, length]);
    });
  }

  test('determines the initial language, before the attribute', async () => {
    await open('?language=en&a=b', { sync: 'query', language: 'ar' });
    assert.deepEqual(await page.run(languages), ['en']);
    await open('#place&language=fa', { sync: 'hash', language: 'ar' });
    assert.deepEqual(await page.run(languages), ['fa']);
    await open('?language=tlh', { sync: 'query', language: 'fa' });
    assert.deepEqual(await page.run(languages), ['fa']);
    await open('?language=en', { language: 'ar' }, { sync: 'sideways', language: 'fa' });
    assert.deepEqual(await page.run(languages), ['ar', 'fa']);
  });

  test('is unchanged by odd attributes, and has an id that cannot be encoded', async () => {
    for (const sync of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '\ud800', '']) {
      await open('?a=b', { sync, remember: '__proto__', language: 'constructor', id: '' });
      assert.equal(await page.run(() => document.querySelector('maqal-article').show('fa')), true, sync);
      assert.deepEqual([await page.run(languages), await page.run(() => location.search), await page.run(() => errors)], [['fa'], '?a=b', []], sync);
    }
    for (const [id, encoded] of [['a\ud800', 'a%EF%BF%BD'], ['\udc00', '%EF%BF%BD'], ['__proto__', '__proto__'], ['🦢', '%F0%9F%A6%A2']]) {
      await open(`?${encoded}=fa`);
      // The protocol of the driver has no lone surrogates.
      await page.run((id) => {
        const host = Object.assign(document.createElement('maqal-article'), { id: JSON.parse(id), src: '/articles/library.json' });
        host.setAttribute('sync', 'query');
        document.querySelector('#place').append(host);
        return host.ready;
      }, JSON.stringify(id));
      assert.deepEqual(await page.run(languages), ['fa'], encoded);
      assert.equal(await page.run(() => document.querySelector('maqal-article').show('en')), true);
      assert.deepEqual([await page.run(() => location.search), await page.run(() => errors)], [`?${encoded}=en`, []]);
    }
  });

  test('is followed when it changes, back and forward', async () => {
    await open('?language=ar', { sync: 'query' });
    await page.run(() => history.pushState(null, '', '?language=en'));
    await page.run(() => history.back());
    await page.until(() => location.search === '?language=ar');
    await page.run(() => history.forward());
    await page.until(() => document.querySelector('maqal-article').language === 'en');
    assert.equal(await page.run(query), '?language=en');
    // A URL without a language changes nothing.
    await page.run(() => void (location.hash = 'place'));
    await page.until(() => location.hash === '#place');
    assert.deepEqual(await page.run(languages), ['en']);
    await open('', { sync: 'hash', language: 'ar' });
    await page.run(() => void (location.hash = 'language=fa'));
    await page.until(() => document.querySelector('maqal-article').language === 'fa');
    assert.equal(await page.run(query), '#language=fa');
  });

  test('has a parameter for each of two articles', async () => {
    await open('?one=fa', { sync: 'query', id: 'one', language: 'ar' }, { sync: 'query', id: 'مقال ٢', language: 'ar' });
    assert.deepEqual(await page.run(languages), ['fa', 'ar']);
    await page.run(show, 'en', 1);
    await page.run(show, 'ar', 0);
    assert.equal(await page.run(query), `?${encodeURIComponent('مقال ٢')}=en&one=ar`);
    assert.deepEqual(await page.run(languages), ['ar', 'en']);
    assert.deepEqual(await page.run(() => errors), []);
  });

  test('that cannot be changed does not prevent the change of language', async () => {
    await open('', { sync: 'query', language: 'ar' });
    await page.run(() => {
      history.replaceState = () => {
        throw new DOMException('too often', 'SecurityError');
      };
    });
    await page.run(show, 'fa');
    assert.deepEqual([await page.run(languages), await page.run(query), await page.run(() => errors)], [['fa'], '', []]);
  });
});

inEveryEngine('a chosen language', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.run(() => localStorage.clear());
    await page.open();
  });

  test('is remembered with `remember`, and only then', async () => {
    await page.article({ src: LIBRARY, language: 'ar' });
    await page.article({ src: LIBRARY, language: 'ar', remember: '' });
    await page.article({ src: LIBRARY, language: 'ar', remember: 'story' });
    await page.run(show, 'en', 0);
    assert.equal(await page.run(() => localStorage.length), 0);
    await page.run(show, 'fa', 1);
    await page.run(show, 'en', 2);
    assert.deepEqual(await page.run(() => [localStorage.length, localStorage['maqal-language'], localStorage.story]), [2, 'fa', 'en']);
    await page.open();
    await page.article({ src: LIBRARY, language: 'ar', remember: '' });
    await page.article({ src: LIBRARY, language: 'ar', remember: 'story' });
    await page.article({ src: LIBRARY, language: 'ar' });
    assert.deepEqual(await page.run(languages), ['fa', 'en', 'ar']);
  });

  test('that the article does not have is ignored', async () => {
    await page.run(() => (localStorage['maqal-language'] = 'tlh'));
    await page.article({ src: LIBRARY, language: 'fa', remember: '' });
    assert.deepEqual(await page.run(languages), ['fa']);
    assert.equal(await page.run(() => localStorage['maqal-language']), 'tlh');
  });

  test('that cannot be stored is shown', async () => {
    await page.run(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no storage here', 'SecurityError');
        },
      });
      window.errors = [];
      addEventListener('error', ({ message }) => errors.push(message));
    });
    await page.article({ src: LIBRARY, language: 'ar', remember: '' });
    await page.run(show, 'fa');
    assert.deepEqual([await page.run(languages), await page.run(() => errors)], [['fa'], []]);
  });

  test('is overridden by a later change of the attribute', async () => {
    await page.run(() => (localStorage['maqal-language'] = 'fa'));
    await page.article({ src: LIBRARY, language: 'ar', remember: '' });
    await page.run(() => (document.querySelector('maqal-article').language = 'en'));
    assert.deepEqual(await page.run(languages), ['en']);
  });
});

inEveryEngine('articles with `follow`', (page) => {
  beforeEach(() => page.open());

  test('change with the others, and one of them announces it', async () => {
    for (let count = 0; count < 3; count++) await page.article({ src: LIBRARY, language: 'ar', follow: '' });
    await page.article({ src: LIBRARY, language: 'ar' });
    await page.run(show, 'en', 1);
    assert.deepEqual(await page.run(languages), ['en', 'en', 'en', 'ar']);
    assert.deepEqual(await page.run(announced), ['', 'English', '', '']);
    // They also follow an article without the attribute.
    await page.run(show, 'fa', 3);
    assert.deepEqual(await page.run(languages), ['fa', 'fa', 'fa', 'fa']);
    assert.deepEqual(await page.run(announced), ['', '', '', 'فارسی']);
  });

  test('announce nothing when the reader has pressed a tab', async () => {
    for (let count = 0; count < 2; count++) await page.article({ src: LIBRARY, language: 'ar', follow: '' });
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab]').focus());
    await page.press(Key.END);
    assert.deepEqual(await page.run(languages), ['en', 'en']);
    assert.deepEqual(await page.run(announced), ['', '']);
  });

  test('do not change if they do not have the language', async () => {
    const SMALL = { '@type': 'NewsArticle', inLanguage: 'ar', headline: 'عنوان', articleBody: 'نص.', workTranslation: { inLanguage: 'en-GB', headline: 'A headline', articleBody: 'A text.' } };
    await page.article({ follow: '', language: 'ar' });
    await page.run(async (article) => {
      const host = document.querySelector('maqal-article');
      host.article = article;
      await host.ready;
    }, SMALL);
    await page.article({ src: LIBRARY, language: 'ar', follow: '' });
    await page.run(show, 'fa', 1);
    assert.deepEqual(await page.run(languages), ['ar', 'fa']);
    await page.run(show, 'en-GB', 0);
    assert.deepEqual(await page.run(languages), ['en-GB', 'en']);
  });

  test('begin in the language of the others', async () => {
    await page.article({ src: LIBRARY, language: 'ar' });
    await page.run(show, 'fa');
    await page.article({ src: LIBRARY, language: 'ar', follow: '' });
    await page.article({ src: LIBRARY, language: 'ar' });
    assert.deepEqual(await page.run(languages), ['fa', 'fa', 'ar']);
  });

  test('can be prevented from changing', async () => {
    for (let count = 0; count < 2; count++) await page.article({ src: LIBRARY, language: 'ar', follow: '' });
    await page.run(() => document.querySelectorAll('maqal-article')[1].addEventListener('maqal-change', (event) => event.preventDefault()));
    await page.run(show, 'fa');
    assert.deepEqual(await page.run(languages), ['fa', 'ar']);
  });
});

inEveryEngine('a hidden panel', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.article({ src: LIBRARY, language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').show('en'));
    await page.run(() => document.querySelector('maqal-article').show('ar'));
  });
  const hidden = () => {
    const panel = document.querySelector('maqal-article').shadowRoot.querySelector('[part~=panel][lang=en]');
    return { hidden: panel.getAttribute('hidden'), tabindex: panel.getAttribute('tabindex'), height: panel.offsetHeight, isVisible: panel.firstElementChild.checkVisibility() };
  };

  test('is not visible, not focusable and not a tab panel', async () => {
    const isSearchable = await page.run(() => 'onbeforematch' in document.body);
    assert.deepEqual(await page.run(hidden), { hidden: isSearchable ? 'until-found' : '', tabindex: null, height: 0, isVisible: false });
    const attributes = () => ['role', 'aria-labelledby'].map((name) => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=panel][lang=en]').getAttribute(name));
    assert.deepEqual(await page.run(attributes), [null, null]);
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=panel][lang=ar]').focus());
    // The Tab key leaves the article without focusing it.
    const count = await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelectorAll('[part~=panel][lang=ar] :is(a, summary, [tabindex="0"])').length);
    for (let press = 0; press <= count; press++) await page.press(Key.TAB);
    assert.equal(await page.run(() => document.querySelector('maqal-article').shadowRoot.activeElement), null);
    await page.isAccessible();
  });

  test('is shown when the browser’s search finds text in it', async (context) => {
    if (!(await page.run(() => 'onbeforematch' in document.body))) return context.skip('this browser has no `beforematch`');
    const find = () => {
      const panel = document.querySelector('maqal-article').shadowRoot.querySelector('[part~=panel][lang=en]');
      // HTML, "ancestor hidden until found revealing algorithm".
      panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
      panel.removeAttribute('hidden');
      // Of a fragment, the browser also moves focus to the target.
      panel.querySelector('a').focus();
      return new Promise((resolve) => setTimeout(resolve));
    };
    await page.run(() => addEventListener('maqal-change', (event) => event.preventDefault(), { once: true }));
    await page.run(find);
    assert.deepEqual([await page.run(languages), (await page.run(hidden)).hidden], [['ar'], 'until-found']);
    const focused = () => document.querySelector('maqal-article').shadowRoot.activeElement?.closest('[part~=panel]').lang;
    assert.equal(await page.run(focused), 'ar');
    await page.run(find);
    assert.deepEqual([await page.run(languages), (await page.run(hidden)).hidden], [['en'], null]);
    const selected = await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[aria-selected=true]').lang);
    assert.equal(selected, 'en');
    await page.isAccessible();
  });

  test('is shown when window.find() finds text in it, in Firefox', async (context) => {
    if (engine !== 'firefox') return context.skip('only in Firefox, window.find() searches hidden panels');
    if (!(await page.run(() => 'onbeforematch' in document.body))) return context.skip('this browser has no `beforematch`');
    assert.deepEqual(await page.run(languages), ['ar']);
    assert.equal(await page.run(() => find('signboard')), true);
    await page.until(() => document.querySelector('maqal-article').language === 'en');
    const shown = () => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tabpanel]').lang;
    assert.equal(await page.run(shown), 'en');
  });
});
