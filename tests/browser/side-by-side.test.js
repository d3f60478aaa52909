// Tests the attribute `side-by-side`: a second language beside the one that is shown, block by block.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inChromium, inEveryEngine, Key } from './engines.js';
import { show } from './show-article.js';

const words = (text, count) => Array(count).fill(text).join(' ');
/** Each is in another script, the second has one paragraph as two, and the third has no picture. */
const BODIES = {
  en: `${words('Water.', 30)}\n\n## The source\n\n${words('Snow.', 60)}\n\n![A spring](/images/cranes.svg)\n\n${words('River.', 20)}[^1]\n\n## The mouth\n\nSea.\n\n[^1]: A note.`,
  ar: `${words('ماء.', 30)}\n\n## المنبع\n\n${words('ثلج.', 30)}\n\n${words('ثلج.', 30)}\n\n![نبع](/images/cranes.svg)\n\n${words('نهر.', 20)}[^1]\n\n## المصب\n\nبحر.\n\n[^1]: حاشية.`,
  he: `${words('מים.', 30)}\n\n## המקור\n\n${words('שלג.', 60)}\n\n${words('נהר.', 20)}\n\n## השפך\n\nים.`,
};
const HEADLINES = { en: 'A river', ar: 'نهر', he: 'נהר' };
const variant = (inLanguage, more) => ({ '@type': 'NewsArticle', inLanguage, headline: HEADLINES[inLanguage], encodingFormat: 'text/markdown', articleBody: BODIES[inLanguage], ...more });
const article = ([first, ...others], more) => ({ ...variant(first, more), workTranslation: others.map((language) => variant(language)) });
const THREE = article(['ar', 'en', 'he']);
const BLANK = '/tests/browser/pages/blank.html';

/** What the functions below find in the page. */
function helpers() {
  window.tree = () => ((host) => (host.light ? host : host.shadowRoot))(document.querySelector('maqal-article'));
  window.shown = () => tree().querySelector('[role=tabpanel]');
  window.second = () => tree().querySelector('[part~=panel][role=region]');
  window.button = () => tree().querySelector('[part~=side-by-side] button');
  window.list = () => tree().querySelector('[part~=side-by-side] select');
  /** Whether the second is in this language, and displayed. */
  window.isBeside = (lang) => second()?.lang === lang && second().checkVisibility() && second().textContent.length > 0;
  window.blocks = (panel) => [...panel.querySelectorAll('header, [part~=body] > *, [part~=notes] li')];
}
/** Scripts and direction of the visible panels, as a reader meets them from one side to the other. */
const columns = () => [...tree().querySelectorAll('[part~=panel]')].filter((panel) => panel.checkVisibility() && panel.getBoundingClientRect().height).map((panel) => [panel.getBoundingClientRect().left, panel.lang, getComputedStyle(panel).direction]).sort(([one], [other]) => one - other).map(([, ...panel]) => panel.join(' '));

inEveryEngine('two languages side by side', (page) => {
  const open = async (attributes = {}, json = THREE, { width = 1200, dir = 'ltr', beside } = {}) => {
    await page.open(BLANK, width);
    await page.run(helpers);
    await page.run((dir) => (document.documentElement.dir = dir), dir);
    await page.run(show, json, { 'side-by-side': '', language: 'en', ...attributes });
    await page.until((beside) => (beside ? isBeside(beside) : Boolean(second())), beside);
  };
  const frames = () => page.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));

  for (const [dir, order] of [['ltr', ['en ltr', 'ar rtl']], ['rtl', ['ar rtl', 'en ltr']]]) {
    test(`stand with the shown one first in an ${dir} page, each in its direction`, async () => {
      await open({}, THREE, { dir });
      assert.deepEqual(await page.run(columns), order);
      const [follows, name, role, tabPanels] = await page.run(() => [
        Boolean(shown().compareDocumentPosition(second()) & Node.DOCUMENT_POSITION_FOLLOWING),
        second().getAttribute('aria-labelledby').split(' ').map((id) => second().getRootNode().getElementById(id).textContent),
        second().getAttribute('role'),
        tree().querySelectorAll('[role=tabpanel]').length,
      ]);
      assert.deepEqual([follows, name, role, tabPanels], [true, ['العربية', 'نهر'], 'region', 1]);
      await page.isAccessible();
    });
  }

  test('have each block beside its counterpart, and none out of order or twice', async () => {
    await open({}, THREE, { beside: 'ar' });
    const [tops, order, before, after] = await page.run(() => {
      const find = (panel, what) => [...panel.querySelectorAll(what)].map((element) => element.getBoundingClientRect().top);
      const isInOrder = (panel) => blocks(panel).every((block, index, all) => !index || block.getBoundingClientRect().top >= all[index - 1].getBoundingClientRect().bottom - 1);
      const text = () => [shown(), second()].map((panel) => panel.querySelector('[part~=body]').textContent);
      const before = text();
      document.querySelector('maqal-article').sideBySide = false;
      return new Promise((resolve) => setTimeout(resolve)).then(() => {
        const panels = ['en', 'ar'].map((lang) => tree().querySelector(`[part~=panel][lang=${lang}]`));
        const after = panels.map((panel) => panel.querySelector('[part~=body]').textContent);
        document.querySelector('maqal-article').sideBySide = true;
        return new Promise((resolve) => setTimeout(resolve)).then(() => [
          ['header', '[part~=body] > [part~=heading]', 'img', '[part~=notes]', '[part~=notes] li', '[part~=body] > p:last-child'].map((what) => [what, ...[shown(), second()].map((panel) => find(panel, what))]),
          [shown(), second()].map(isInOrder), before, after,
        ]);
      });
    });
    for (const [what, one, other] of tops) {
      assert.equal(one.length, other.length, what);
      assert.ok(one.length > 0, what);
      one.forEach((top, index) => assert.ok(Math.abs(top - other[index]) < 3, `${what} ${index}: ${top}, ${other[index]}`));
    }
    assert.deepEqual(order, [true, true]);
    assert.deepEqual(before, after);
  });

  test('leave room beside a block that has no counterpart', async () => {
    await open({ 'side-by-side': 'he' }, THREE, { beside: 'he' });
    const [picture, next, other] = await page.run(() => {
      const [one, its] = [shown(), second()].map((panel) => [...panel.querySelectorAll('[part~=body] > p')].map((block) => block.getBoundingClientRect()));
      return [shown().querySelector('[part~=body] img').getBoundingClientRect().bottom, one.at(-2).top, its.at(-2).top];
    });
    assert.ok(Math.abs(next - other) < 3 && other > picture, `${picture}, ${next}, ${other}`);
  });

  test('are as wide as each other, and within the page', async () => {
    await open();
    const [[one, other], wide] = await page.run(async () => {
      const { wide } = await import('/tests/browser/measure.js');
      return [[shown(), second()].map((panel) => panel.getBoundingClientRect().width), wide(tree(), innerWidth)];
    });
    assert.ok(Math.abs(one - other) < 1 && one > 350, `${one}, ${other}`);
    assert.deepEqual(wide, []);
  });

  test('are one where there is no room, with nothing else than without the attribute', async () => {
    await page.open(BLANK, 320);
    await page.run(helpers);
    await page.run(show, THREE, { 'side-by-side': '', language: 'en' });
    await page.until(() => Boolean(button()));
    await frames();
    assert.deepEqual(await page.run(() => [second(), button().checkVisibility(), tree().querySelectorAll('[style], [data-rows]').length]), [null, false, 0]);
    assert.deepEqual(await page.run(columns), ['en ltr']);
    await page.isAccessible();
  });

  test('come and go with the width, and focus goes to the text', async () => {
    await open();
    await page.run(() => second().querySelector('a').focus());
    await page.run(() => (document.querySelector('#place').style.inlineSize = '400px'));
    await page.until(() => !second());
    assert.equal(await page.run(() => tree().activeElement === shown()), true);
    await page.run(() => (document.querySelector('#place').style.inlineSize = ''));
    await page.until(() => isBeside('ar'));
    await page.run(() => button().focus());
    await page.run(() => (document.querySelector('#place').style.inlineSize = '400px'));
    await page.until(() => !second());
    assert.equal(await page.run(() => tree().activeElement === shown()), true);
  });

  test('are chosen by the value, the original, the first, the reader', async () => {
    const seconds = [];
    const original = { ...variant('en'), translationOfWork: variant('he'), workTranslation: [variant('ar')] };
    for (const [json, attributes] of [[THREE, { 'side-by-side': 'HE-il' }], [THREE, { 'side-by-side': 'tlh' }], [THREE, {}], [original, {}], [original, { language: 'ar' }]]) {
      await open(attributes, json);
      seconds.push(await page.run(() => second().lang));
    }
    assert.deepEqual(seconds, ['he', 'ar', 'ar', 'he', 'en']);
    await page.run(() => void Object.defineProperty(navigator, 'languages', { value: ['he-IL', 'en'] }));
    await page.run(show, THREE, { 'side-by-side': '', language: 'ar' });
    await page.until(() => isBeside('he'));
  });

  test('change places when the second is chosen, and its tab panel is the only one', async () => {
    await open({}, THREE, { beside: 'ar' });
    await page.run(() => {
      window.events = [];
      addEventListener('maqal-changed', ({ language, previous }) => events.push([previous, language]));
      tree().querySelector('[role=tab][aria-selected=true]').focus();
    });
    await page.press(Key.ARROW_LEFT);
    await page.until(() => isBeside('en'));
    assert.deepEqual(await page.run(columns), ['ar rtl', 'en ltr']);
    const [focused, languages, roles] = await page.run(() => [
      tree().activeElement.lang, document.querySelector('maqal-article').languages, [...tree().querySelectorAll('[part~=panel]')].map((panel) => [panel.lang, panel.getAttribute('role'), panel.tabIndex]),
    ]);
    assert.deepEqual([focused, languages], ['ar', ['ar', 'en', 'he']]);
    assert.deepEqual(roles, [['ar', 'tabpanel', 0], ['en', 'region', -1], ['he', null, -1]]);
    await page.press(Key.END);
    assert.deepEqual(await page.run(columns), ['he rtl', 'en ltr']);
    assert.deepEqual(await page.run(() => events), [['en', 'ar'], ['ar', 'he']]);
    assert.deepEqual(await page.run(() => document.querySelector('maqal-article').languages), ['ar', 'en', 'he']);
    await page.isAccessible();
  });

  test('are left and chosen with the keyboard, and focus stays', async () => {
    await open({}, THREE, { beside: 'ar' });
    await page.run(() => tree().querySelector('[role=tab][aria-selected=true]').focus());
    await page.press(Key.TAB);
    const state = () => [button().getAttribute('aria-pressed'), tree().activeElement === button(), Boolean(second()), list().checkVisibility()];
    assert.deepEqual(await page.run(state), ['true', true, true, true]);
    await page.press(Key.ENTER);
    assert.deepEqual(await page.run(state), ['false', true, false, false]);
    assert.deepEqual(await page.run(columns), ['en ltr']);
    await page.isAccessible();
    await page.press(Key.SPACE);
    assert.deepEqual(await page.run(state), ['true', true, true, true]);
    await page.press(Key.TAB);
    const options = await page.run(() => [tree().activeElement === list(), [...list().options].map(({ value, lang, dir, text }) => [value, lang, dir, text]), list().value]);
    assert.deepEqual(options, [true, [['ar', 'ar', 'rtl', 'العربية'], ['he', 'he', 'rtl', 'עברית']], 'ar']);
    await page.run(() => {
      list().value = 'he';
      list().dispatchEvent(new Event('change', { bubbles: true }));
    });
    assert.deepEqual(await page.run(() => [second().lang, list().value, tree().activeElement === list()]), ['he', 'he', true]);
    await page.press(Key.TAB);
    assert.equal(await page.run(() => tree().activeElement === shown()), true);
    await page.isAccessible();
  });

  test('are named in the language that is shown, and have no list where there are two', async () => {
    await open({}, article(['ar', 'en']));
    const name = () => [button().textContent, button().lang, list().checkVisibility()];
    assert.deepEqual(await page.run(name), ['Side by side', 'en', false]);
    await page.run(() => document.querySelector('maqal-article').show('ar'));
    assert.deepEqual(await page.run(name), ['جنبًا إلى جنب', 'ar', false]);
    await page.run(show, variant('en'), { 'side-by-side': '' });
    await frames();
    assert.deepEqual(await page.run(() => [button(), second()]), [null, null]);
  });

  test('have large targets', async () => {
    await open();
    const least = await page.run(() => Math.min(...[button(), list()].map((element) => element.getBoundingClientRect().height)));
    assert.ok(least >= 24, `${least}`);
  });

  for (const light of [false, true]) {
    test(`keep links within the second language there${light ? ', in the page’s own tree' : ''}`, async () => {
      await open(light ? { light: '' } : {}, THREE, { beside: 'ar' });
      await page.run(() => second().querySelector('[role=doc-noteref]').focus());
      await page.press(Key.ENTER);
      assert.deepEqual(await page.run(() => [shown().lang, second().lang, tree().getRootNode().activeElement.textContent.includes('حاشية')]), ['en', 'ar', true]);
      await page.run(() => shown().querySelector('[role=doc-noteref]').click());
      assert.deepEqual(await page.run(() => [shown().lang, second().lang]), ['en', 'ar']);
    });
  }

  test('are those of a new article, with what the reader has chosen', async () => {
    await open({ 'side-by-side': 'he' }, THREE, { beside: 'he' });
    const next = async (json) => {
      await page.run(async (json) => {
        const host = document.querySelector('maqal-article');
        host.article = json;
        await host.ready;
      }, json);
      await frames();
    };
    await next(article(['en', 'he', 'ar'], { headline: 'New' }));
    await page.until(() => isBeside('he') && shown().textContent.includes('New'));
    await page.run(() => button().click());
    await next(THREE);
    await page.until(() => button()?.checkVisibility());
    assert.deepEqual(await page.run(() => [second(), button().getAttribute('aria-pressed')]), [null, 'false']);
    await page.run(() => (document.querySelector('maqal-article').sideBySide = 'ar'));
    await page.until(() => isBeside('ar'));
    assert.equal(await page.run(() => new Set([...tree().querySelectorAll('[id]')].map(({ id }) => id)).size === tree().querySelectorAll('[id]').length), true);
  });

  test('end with the attribute and with the element, as if they had not been', async () => {
    await open({ light: '' });
    const state = () => [tree().querySelectorAll('[data-rows], [data-side-by-side], [part~=side-by-side]').length, [...tree().querySelectorAll('[part~=panel]')].map(({ lang, hidden }) => [lang, Boolean(hidden)])];
    const alone = [['ar', true], ['en', false], ['he', true]];
    await page.run(() => (document.querySelector('maqal-article').sideBySide = undefined));
    await page.until(() => !second());
    await page.until(() => !button()?.checkVisibility());
    assert.deepEqual((await page.run(state))[1], alone);
    await page.run(() => (document.querySelector('maqal-article').sideBySide = true));
    await page.until(() => isBeside('ar'));
    await page.run(() => window.old = tree().querySelector('.maqal'));
    await page.run(() => document.querySelector('maqal-article').remove());
    await frames();
    assert.deepEqual(await page.run(() => [old.querySelectorAll('[data-rows], [part~=side-by-side]').length, old.matches('[data-side-by-side]')]), [0, false]);
  });

  test('are shown once in a copy', async () => {
    await open({ light: '' }, THREE, { beside: 'ar' });
    const [controls, order] = await page.run(async () => {
      const copy = document.querySelector('maqal-article').cloneNode(true);
      document.querySelector('#place').replaceChildren(copy);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [copy.querySelectorAll('[part~=side-by-side]').length, [...copy.querySelectorAll('[role=tab]')].map(({ lang }) => lang)];
    });
    assert.deepEqual([controls, order.slice(0, 2)], [1, ['ar', 'en']]);
    await page.until(() => isBeside('ar'));
    assert.deepEqual(await page.run(columns), ['en ltr', 'ar rtl']);
    await page.isAccessible();
  });

  test('take over what a server has written', async () => {
    await page.open(BLANK, 1200);
    await page.run(helpers);
    await page.run(async (json) => {
      const { init, renderToString } = await import('/npm/index.js');
      await init();
      const style = document.createElement('link');
      Object.assign(style, { rel: 'stylesheet', href: '/npm/style.css' });
      document.head.append(style);
      const host = document.createElement('maqal-article');
      host.setAttribute('side-by-side', '');
      host.setAttribute('language', 'en');
      const template = document.createElement('template');
      template.innerHTML = renderToString(json, { idPrefix: 'served' });
      host.append(template.content);
      document.querySelector('#place').append(host);
    }, THREE);
    await page.until(() => isBeside('ar'));
    assert.deepEqual(await page.run(columns), ['en ltr', 'ar rtl']);
  });

  test('have the contents of the shown one in the flow, in its column', async () => {
    await open({ contents: '' }, THREE, { width: 2000, beside: 'ar' });
    await page.until(() => shown().querySelector('nav[part~=contents][style]'));
    await frames();
    const [isBeside, inside, tops] = await page.run(() => {
      const nav = shown().querySelector('nav[part~=contents]');
      const [box, column] = [nav, shown()].map((element) => element.getBoundingClientRect());
      return [nav.hasAttribute('data-beside'), box.left >= column.left - 1 && box.right <= column.right + 1, [shown(), second()].map((panel) => panel.querySelector('[part~=body]').getBoundingClientRect().top)];
    });
    assert.deepEqual([isBeside, inside], [false, true]);
    assert.ok(Math.abs(tops[0] - tops[1]) < 3, String(tops));
    await page.isAccessible();
  });

  test('load frames only where they are shown', async () => {
    const embed = (lang, headline) => ({ '@type': 'NewsArticle', inLanguage: lang, headline, encodingFormat: 'text/html', articleBody: '<iframe src="https://www.youtube.com/embed/abc"></iframe>' });
    await open({}, { ...embed('en', 'One'), workTranslation: [embed('fr', 'Deux')] }, { beside: 'fr' });
    const count = () => [tree().querySelectorAll('iframe').length, [...tree().querySelectorAll('a[data-frame]')].map((link) => link.getAttribute('role'))];
    assert.deepEqual(await page.run(count), [0, ['button', 'button']]);
    await page.run(() => second().querySelector('a[data-frame]').click());
    assert.equal((await page.run(count))[0], 1);
    await page.run(() => button().click());
    assert.deepEqual(await page.run(count), [0, ['button', 'button']]);
  });

  test('are fetched by articles that have them, and by no others', async () => {
    await page.open(BLANK, 1200);
    await page.run(helpers);
    const fetched = () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/side-by-side.js'));
    await page.run(show, THREE, {});
    assert.equal(await page.run(fetched), false);
    await page.run(show, THREE, { 'side-by-side': '' });
    await page.until(() => Boolean(second()));
    assert.equal(await page.run(fetched), true);
  });
});

inChromium('two languages side by side in print', (page) => {
  afterEach(() => page.cdp('Emulation.setEmulatedMedia', { media: '' }));
  beforeEach(() => page.open(BLANK));

  test('are the shown one alone', async () => {
    await page.run(helpers);
    await page.run(() => (document.documentElement.style.minInlineSize = '1200px'));
    await page.run(show, THREE, { 'side-by-side': '', language: 'en' });
    await page.until(() => Boolean(second()));
    await page.cdp('Emulation.setEmulatedMedia', { media: 'print' });
    assert.deepEqual(await page.run(() => [shown(), second(), button()].map((element) => element.checkVisibility())), [true, false, false]);
    assert.equal(await page.run(() => getComputedStyle(tree().querySelector('.maqal')).display), 'block');
  });
});
