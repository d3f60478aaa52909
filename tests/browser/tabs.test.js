// Tests language tabs with keyboard and pointer, in both directions: the accessibility requirements A1–A15, A19 and A20.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine, Key } from './engines.js';

const { ARROW_LEFT: LEFT, ARROW_RIGHT: RIGHT, HOME, END, TAB, ENTER, SPACE } = Key;

/** Articles in three languages, by the direction of the first one. */
const ARTICLES = { ltr: ['/articles/lighthouse.json', ['fr', 'en', 'he']], rtl: ['/articles/library.json', ['ar', 'fa', 'en']] };

/** The state of tabs, panels and focus. */
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

/** The state when the tab of a language has focus. */
function focusOn(language) {
  return { focused: language, role: 'tab', selected: [language], tabbable: [language], shown: [language] };
}

for (const host of ['ltr', 'rtl']) {
  for (const first of ['ltr', 'rtl']) {
    inEveryEngine(`tabs in an ${host} page, with an ${first} first language`, (page) => {
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

      test('only the selected tab is in the Tab order, followed by the panel', async () => {
        assert.deepEqual(await page.run(state), focusOn(one));
        await page.press(NEXT, TAB);
        // Without links beside the tabs, the panel follows immediately.
        if (await page.run(() => document.querySelector('maqal-article').shadowRoot.activeElement.matches('a'))) await page.press(TAB);
        assert.deepEqual(await page.run(state), { ...focusOn(two), role: 'tabpanel' });
      });

      test('arrow keys move in their visual direction, and wrap around', async () => {
        await page.press(NEXT);
        assert.deepEqual(await page.run(state), focusOn(two));
        await page.press(NEXT);
        assert.deepEqual(await page.run(state), focusOn(three));
        await page.press(NEXT);
        assert.deepEqual(await page.run(state), focusOn(one));
        await page.press(PREVIOUS);
        assert.deepEqual(await page.run(state), focusOn(three));
      });

      test('the new tab is on the side of the arrow key', async () => {
        const side = () => document.querySelector('maqal-article').shadowRoot.activeElement.getBoundingClientRect().x;
        const before = await page.run(side);
        await page.press(NEXT);
        const after = await page.run(side);
        assert.equal(after > before, NEXT === RIGHT);
      });

      test('Home and End move to the first and the last tab', async () => {
        await page.press(END);
        assert.deepEqual(await page.run(state), focusOn(three));
        await page.press(HOME);
        assert.deepEqual(await page.run(state), focusOn(one));
      });

      test('arrow keys follow a change of direction', async () => {
        await page.run((dir) => (document.querySelector('#place').dir = dir), host === 'rtl' ? 'ltr' : 'rtl');
        await page.press(PREVIOUS);
        assert.deepEqual(await page.run(state), focusOn(two));
      });
    });
  }
}

inEveryEngine('tabs', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.article({ src: '/articles/library.json', language: 'ar' });
    await page.run(() => {
      window.events = [];
      for (const type of ['maqal-change', 'maqal-changed']) {
        addEventListener(type, ({ type, language, previous }) => events.push([type, previous, language]));
      }
      document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab]').focus();
    });
  });
  afterEach(() => page.isAccessible());

  test('each tab controls its panel, in the same tree', async () => {
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

  test('only the shown panel is a tab panel, and it is named by its tab', async () => {
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

  test('a panel that begins with a link is not focusable itself', async () => {
    const stops = await page.run(async () => {
      const article = document.querySelector('maqal-article');
      // Without a body, the headline is a link.
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

  test('a variant with only a URL stays a link', async () => {
    const links = await page.run(() =>
      [...document.querySelector('maqal-article').shadowRoot.querySelectorAll('nav a')].map(({ hreflang, textContent }) => [hreflang, textContent]),
    );
    assert.deepEqual(links, [['fr', 'Français']]);
  });

  test('the pointer activates a tab when it is released on the one it was pressed on', async () => {
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

  test('a change fires events before and after, and can be cancelled', async () => {
    await page.press(RIGHT);
    await page.run(() => addEventListener('maqal-change', (event) => event.preventDefault(), { once: true }));
    await page.press(RIGHT);
    assert.deepEqual(await page.run(() => events), [
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

  test('a change by the page is announced once in the new language, a change by the reader is not', async () => {
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

  test('a change does not scroll', async () => {
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

  test('languages on other pages are links, and the shown one is marked as current', async () => {
    const { links, roles, names } = await page.run(async () => {
      const article = document.querySelector('maqal-article');
      const elsewhere = (inLanguage) => ({ '@type': 'NewsArticle', inLanguage, headline: inLanguage, url: `https://example.com/${inLanguage}` });
      article.article = { '@type': 'NewsArticle', inLanguage: 'ar', headline: 'خبر', articleBody: 'نص.', workTranslation: [elsewhere('ru'), elsewhere('he')] };
      await article.ready;
      const nav = article.shadowRoot.querySelector('nav');
      const names = nav.getAttribute('aria-labelledby').split(' ').map((id) => article.shadowRoot.getElementById(id).textContent);
      return {
        links: [...nav.querySelectorAll('a')].map((link) => [link.hreflang, link.lang, link.dir, link.textContent, link.ariaCurrent, link.href.replace(location.href, '')]),
        roles: [...article.shadowRoot.querySelectorAll('[role^=tab]')].length,
        names,
      };
    });
    assert.deepEqual(links, [
      ['ar', 'ar', 'rtl', 'العربية', 'true', '#maqal-1-ar'],
      ['ru', 'ru', 'ltr', 'Русский', null, 'https://example.com/ru'],
      ['he', 'he', 'rtl', 'עברית', null, 'https://example.com/he'],
    ]);
    assert.deepEqual([roles, names], [0, ['اللغات', 'خبر']]);
  });

  test('an article in one language has neither tabs nor links', async () => {
    const roles = await page.run(async () => {
      const article = document.querySelector('maqal-article');
      article.article = { '@type': 'NewsArticle', inLanguage: 'ar', headline: 'خبر', articleBody: 'نص.' };
      await article.ready;
      return [...article.shadowRoot.querySelectorAll('nav, [role^=tab]')].length;
    });
    assert.equal(roles, 0);
  });
});
