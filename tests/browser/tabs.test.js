// Language tabs by keyboard and pointer: A1–A15, A19, A20 of the accessibility requirements, in both directions.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine, Key } from './engines.js';

const { ARROW_LEFT: LEFT, ARROW_RIGHT: RIGHT, HOME, END, TAB, ENTER, SPACE } = Key;

/** Articles of three languages, of which both directions are the first. */
const ARTICLES = { ltr: ['/articles/lighthouse.json', ['fr', 'en', 'he']], rtl: ['/articles/library.json', ['ar', 'fa', 'en']] };

/** What a reader sees and a screen reader is told, now. */
function state() {
  const root = document.querySelector('maqal-article').shadowRoot;
  const tabs = [...root.querySelectorAll('[role=tab]')];
  const panels = [...root.querySelectorAll('[role=tabpanel]')];
  const { activeElement } = root;
  return {
    focused: activeElement?.lang,
    role: activeElement?.getAttribute('role'),
    selected: tabs.filter((tab) => tab.ariaSelected === 'true').map((tab) => tab.lang),
    tabbable: tabs.filter((tab) => tab.tabIndex === 0).map((tab) => tab.lang),
    shown: panels.filter((panel) => !panel.hidden && panel.textContent).map((panel) => panel.lang),
  };
}

function on(language) {
  return { focused: language, role: 'tab', selected: [language], tabbable: [language], shown: [language] };
}

for (const host of ['ltr', 'rtl']) {
  for (const first of ['ltr', 'rtl']) {
    inEveryEngine(`tabs in a page that is ${host}, the first language ${first}`, (page) => {
      const [src, [one, two, three]] = ARTICLES[first];
      const [NEXT, PREVIOUS] = host === 'rtl' ? [LEFT, RIGHT] : [RIGHT, LEFT];

      beforeEach(async () => {
        await page.open();
        await page.run((dir) => (document.documentElement.dir = dir), host);
        await page.article({ src, language: one });
        await page.run(() => document.querySelector('#before').focus());
        await page.press(TAB);
      });
      afterEach(() => page.isAccessible());

      test('the selected tab is the only stop, and the panel the next', async () => {
        assert.deepEqual(await page.run(state), on(one));
        await page.press(NEXT, TAB);
        // Without links beside the tabs, the panel follows at once.
        if (await page.run(() => document.querySelector('maqal-article').shadowRoot.activeElement.matches('a'))) await page.press(TAB);
        assert.deepEqual(await page.run(state), { ...on(two), role: 'tabpanel' });
      });

      test('arrows go where they point, and around', async () => {
        await page.press(NEXT);
        assert.deepEqual(await page.run(state), on(two));
        await page.press(NEXT);
        assert.deepEqual(await page.run(state), on(three));
        await page.press(NEXT);
        assert.deepEqual(await page.run(state), on(one));
        await page.press(PREVIOUS);
        assert.deepEqual(await page.run(state), on(three));
      });

      test('the new tab lies on the side of the key', async () => {
        const side = () => document.querySelector('maqal-article').shadowRoot.activeElement.getBoundingClientRect().x;
        const before = await page.run(side);
        await page.press(NEXT);
        const after = await page.run(side);
        assert.equal(after > before, NEXT === RIGHT);
      });

      test('Home and End go to the ends', async () => {
        await page.press(END);
        assert.deepEqual(await page.run(state), on(three));
        await page.press(HOME);
        assert.deepEqual(await page.run(state), on(one));
      });

      test('the direction is that of the moment', async () => {
        await page.run((dir) => (document.querySelector('#place').dir = dir), host === 'rtl' ? 'ltr' : 'rtl');
        await page.press(PREVIOUS);
        assert.deepEqual(await page.run(state), on(two));
      });
    });
  }
}

inEveryEngine('tabs', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.article({ src: '/articles/library.json', language: 'ar' });
    await page.run(() => {
      window.told = [];
      for (const type of ['maqal-change', 'maqal-changed']) {
        addEventListener(type, ({ type, language, previous }) => told.push([type, previous, language]));
      }
      document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab]').focus();
    });
  });
  afterEach(() => page.isAccessible());

  test('each tab names its panel, in one tree', async () => {
    const tree = await page.run(() => {
      const root = document.querySelector('maqal-article').shadowRoot;
      const list = root.querySelector('[role=tablist]');
      return {
        name: root.getElementById(list.getAttribute('aria-labelledby')).textContent,
        dir: list.getAttribute('dir'),
        tabs: [...list.children].map((tab) => {
          const panel = root.getElementById(tab.getAttribute('aria-controls'));
          return [tab.localName, tab.type, tab.textContent, tab.lang, tab.dir, panel.lang, panel.dir];
        }),
      };
    });
    assert.ok(tree.name);
    assert.equal(tree.dir, null);
    assert.deepEqual(tree.tabs, [
      ['button', 'button', 'العربية', 'ar', 'rtl', 'ar', 'rtl'],
      ['button', 'button', 'فارسی', 'fa', 'rtl', 'fa', 'rtl'],
      ['button', 'button', 'English', 'en', 'ltr', 'en', 'ltr'],
    ]);
  });

  test('the panel that is shown, and no other, is one, and has the name of its tab', async () => {
    const panels = () => {
      const root = document.querySelector('maqal-article').shadowRoot;
      return [...root.querySelectorAll('[part~=panel]')].map((panel) => {
        const name = root.getElementById(panel.getAttribute('aria-labelledby'));
        return [panel.getAttribute('role'), name?.textContent ?? null, name === null || name.ariaSelected, panel.tabIndex];
      });
    };
    const hidden = [null, null, true, -1];
    assert.deepEqual(await page.run(panels), [['tabpanel', 'العربية', 'true', 0], hidden, hidden]);
    await page.press(END);
    assert.deepEqual(await page.run(panels), [hidden, hidden, ['tabpanel', 'English', 'true', 0]]);
  });

  test('a panel that begins with a link is no stop before it', async () => {
    const stops = await page.run(async () => {
      const article = document.querySelector('maqal-article');
      // There is nothing to read: the headline leads to where there is.
      const linked = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Elsewhere', url: 'https://example.com/' };
      article.article = { ...linked, workTranslation: { inLanguage: 'fr', headline: 'Ici', articleBody: 'Un [lien](https://example.com/).', encodingFormat: 'text/markdown' } };
      await article.ready;
      return article.languages.map((language) => {
        article.show(language);
        const panel = article.shadowRoot.querySelector('[role=tabpanel]');
        return [panel.lang, panel.hasAttribute('tabindex'), panel.querySelector('a').textContent];
      });
    });
    assert.deepEqual(stops, [['en', false, 'Elsewhere'], ['fr', true, 'lien']]);
  });

  test('a variant that is only an address stays a link', async () => {
    const links = await page.run(() =>
      [...document.querySelector('maqal-article').shadowRoot.querySelectorAll('nav a')].map(({ hreflang, textContent }) => [hreflang, textContent]),
    );
    assert.deepEqual(links, [['fr', 'Français']]);
  });

  test('the pointer acts when it is released, and only on the tab it was pressed on', async () => {
    const [arabic, english] = await page.element(() => {
      const tabs = document.querySelector('maqal-article').shadowRoot.querySelectorAll('[role=tab]');
      return [tabs[0], tabs[2]];
    });
    await page.pointer().move({ origin: english }).press().perform();
    assert.deepEqual((await page.run(state)).selected, ['ar']);
    await page.pointer().move({ origin: arabic }).release().perform();
    assert.deepEqual((await page.run(state)).selected, ['ar']);
    await page.pointer().move({ origin: english }).press().release().perform();
    assert.deepEqual((await page.run(state)).shown, ['en']);
  });

  test('a change is told before and after, and can be refused', async () => {
    await page.press(RIGHT);
    await page.run(() => addEventListener('maqal-change', (event) => event.preventDefault(), { once: true }));
    await page.press(RIGHT);
    assert.deepEqual(await page.run(() => told), [
      ['maqal-change', 'ar', 'fa'],
      ['maqal-changed', 'ar', 'fa'],
      ['maqal-change', 'fa', 'en'],
    ]);
    const { selected, shown, focused } = await page.run(state);
    assert.deepEqual([selected, shown, focused], [['fa'], ['fa'], 'en']);
    await page.press(ENTER);
    assert.deepEqual((await page.run(state)).shown, ['en']);
    await page.run(() => addEventListener('maqal-change', (event) => event.preventDefault(), { once: true }));
    await page.press(LEFT, SPACE);
    assert.deepEqual((await page.run(state)).shown, ['fa']);
  });

  test('a change that the page makes is announced once in the new language, one of the reader’s is not', async () => {
    const announced = () => {
      const region = document.querySelector('maqal-article').shadowRoot.querySelector('.maqal > [role=status]');
      return [region.textContent, region.firstElementChild?.lang, region.firstElementChild?.dir];
    };
    assert.deepEqual(await page.run(announced), ['', null, null]);
    assert.equal(await page.run(() => document.querySelector('maqal-article').show('fa')), true);
    assert.deepEqual(await page.run(announced), ['فارسی', 'fa', 'rtl']);
    await page.press(LEFT);
    assert.deepEqual(await page.run(announced), ['', null, null]);
    assert.equal(await page.run(() => document.querySelector('maqal-article').show('tlh')), false);
  });

  test('a change neither scrolls nor takes the tabs away', async () => {
    const before = await page.run(() => {
      document.querySelector('maqal-article').shadowRoot.querySelector('[role=tablist]').scrollIntoView();
      return scrollY;
    });
    await page.press(RIGHT);
    assert.equal(await page.run(() => scrollY), before);
  });

  test('twelve tabs fit into 320 px', async () => {
    const languages = ['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'ru', 'en', 'fr', 'es', 'de', 'tr'];
    const [width, sizes] = await page.run(async (languages) => {
      const article = document.querySelector('maqal-article');
      article.style.cssText = 'display: block; inline-size: 320px';
      const variants = languages.map((inLanguage) => ({ '@type': 'NewsArticle', inLanguage, headline: inLanguage, articleBody: 'A.' }));
      article.article = { ...variants[0], workTranslation: variants.slice(1) };
      await article.ready;
      const tabs = [...article.shadowRoot.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect());
      return [article.shadowRoot.querySelector('.maqal').scrollWidth, tabs.map(({ width, height }) => [width, height])];
    }, languages);
    assert.equal(sizes.length, 12);
    assert.ok(width <= 320, `${width}`);
    for (const [width, height] of sizes) assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  });

  test('languages that are pages of their own are links, and the one that is read says so', async () => {
    const { links, roles, language } = await page.run(async () => {
      const article = document.querySelector('maqal-article');
      const elsewhere = (inLanguage) => ({ '@type': 'NewsArticle', inLanguage, headline: inLanguage, url: `https://example.com/${inLanguage}` });
      article.article = { '@type': 'NewsArticle', inLanguage: 'ar', headline: 'خبر', articleBody: 'نص.', workTranslation: [elsewhere('ru'), elsewhere('he')] };
      await article.ready;
      const nav = article.shadowRoot.querySelector('nav');
      const names = nav.getAttribute('aria-labelledby').split(' ').map((id) => article.shadowRoot.getElementById(id).textContent);
      return {
        links: [...nav.querySelectorAll('a')].map((link) => [link.hreflang, link.lang, link.dir, link.textContent, link.ariaCurrent, link.href.replace(location.href, '')]),
        roles: [...article.shadowRoot.querySelectorAll('[role^=tab]')].length,
        language: names,
      };
    });
    assert.deepEqual(links, [
      ['ar', 'ar', 'rtl', 'العربية', 'true', '#maqal-1-ar'],
      ['ru', 'ru', 'ltr', 'Русский', null, 'https://example.com/ru'],
      ['he', 'he', 'rtl', 'עברית', null, 'https://example.com/he'],
    ]);
    assert.deepEqual([roles, language], [0, ['اللغات', 'خبر']]);
  });

  test('one language is no choice', async () => {
    const roles = await page.run(async () => {
      const article = document.querySelector('maqal-article');
      article.article = { '@type': 'NewsArticle', inLanguage: 'ar', headline: 'خبر', articleBody: 'نص.' };
      await article.ready;
      return [...article.shadowRoot.querySelectorAll('nav, [role^=tab]')].length;
    });
    assert.equal(roles, 0);
  });
});
