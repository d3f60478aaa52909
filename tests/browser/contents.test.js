// Tests the attribute `contents`: a table of contents that follows the reading.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { inChromium, inEveryEngine, Key } from './engines.js';
import { show } from './show-article.js';

const filler = (words, count) => `${words}\n\n`.repeat(count);
const ARTICLE = {
  '@type': 'NewsArticle', inLanguage: 'en', headline: 'A river', encodingFormat: 'text/markdown',
  articleBody: `Words.\n\n## The *source*[^1]\n\n${filler('Water.', 40)}### Snow سنو\n\n${filler('Water.', 40)}## [The mouth](https://example.com/)\n\nSea.\n\n[^1]: A note.`,
  workTranslation: {
    inLanguage: 'ar', headline: 'نهر', encodingFormat: 'text/markdown',
    articleBody: `## المنبع\n\n${filler('ماء.', 40)}## المصب\n\nبحر.`,
  },
};
const BLANK = '/tests/browser/pages/blank.html';

/** The contents of the shown panel. */
const nav = () => {
  const host = document.querySelector('maqal-article');
  return (host.light ? host : host.shadowRoot).querySelector('[part~=panel]:not([hidden]) nav[part~=contents]');
};
/** Defines `nav` in the page. */
const withNav = (page) => page.run(`() => { window.nav = ${nav}; }`);
/** What the nested list says: an array after an item is what is under it. */
function outline() {
  const list = (ul) => [...ul.children].flatMap((item) => [item.firstElementChild.textContent, ...(item.children[1] ? [list(item.children[1])] : [])]);
  return list(nav().querySelector('ul'));
}
const current = () => [...nav().querySelectorAll('[aria-current=location]')].map(({ textContent }) => textContent).join();

inEveryEngine('the contents', (page) => {
  beforeEach(async () => {
    await page.open();
    await withNav(page);
  });
  const open = async (attributes = {}, article = ARTICLE) => {
    await page.run(show, article, { contents: '', language: 'en', ...attributes });
    await page.until(() => nav());
  };
  // On a busy machine Firefox may undo a jump with an earlier one that its compositor reports late: each is repeated until it is marked.
  const marks = (scroll, to, words) =>
    page.until(`(to, words) => { (${scroll})(to); return (nav().querySelector('[aria-current=location]')?.textContent ?? '') === words; }`, to, words);

  test('are a named, nested list of links to the headings, before the text', async () => {
    await open();
    assert.deepEqual(await page.run(outline), ['The source', ['Snow سنو'], 'The mouth', 'Notes']);
    const [name, before, after, inside] = await page.run(() => {
      const name = nav().getAttribute('aria-labelledby').split(' ').map((id) => nav().getRootNode().getElementById(id).textContent);
      const [, nested] = nav().querySelectorAll('a');
      return [name.join(), nav().previousElementSibling.part.value, nav().nextElementSibling.part.value, nested.querySelector('[lang=ar][dir=rtl], bdi')?.textContent];
    });
    assert.deepEqual([name, before, after, inside], ['Contents,A river', 'header', 'body', 'سنو']);
    await page.isAccessible();
  });

  test('are fetched by articles that have them, and by no others', async () => {
    const fetched = () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/contents.js'));
    await page.run(show, ARTICLE, {});
    assert.equal(await page.run(fetched), false);
    await open();
    assert.equal(await page.run(fetched), true);
  });

  test('come and go with the attribute', async () => {
    await open();
    await page.run(() => (document.querySelector('maqal-article').contents = false));
    await page.until(() => !nav());
    await page.run(() => (document.querySelector('maqal-article').contents = true));
    await page.until(() => nav());
  });

  test('are left out where there are fewer than two headings', async () => {
    await open();
    await page.run(async () => {
      const host = document.querySelector('maqal-article');
      host.article = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Short', encodingFormat: 'text/markdown', articleBody: '## One\n\nWords.' };
      await host.ready;
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    assert.equal(await page.run(() => nav()), null);
  });

  test('are those of the language that is shown', async () => {
    await open();
    await page.run(() => document.querySelector('maqal-article').show('ar'));
    await page.until(() => nav());
    assert.deepEqual(await page.run(outline), ['المنبع', 'المصب']);
    assert.deepEqual(await page.run(() => [nav().querySelector('summary').textContent, getComputedStyle(nav()).direction]), ['المحتويات', 'rtl']);
    await page.isAccessible();
    await page.run(() => document.querySelector('maqal-article').show('en'));
    await page.until(() => nav());
    assert.equal(await page.run(() => nav().getRootNode().querySelectorAll('nav[part~=contents]').length), 1);
  });

  test('mark what is being read, also after a jump', async () => {
    await open();
    await page.run(() => {
      window.headingOf = (text) => [...nav().closest('[part~=panel]').querySelectorAll('[part~=heading]')].find(({ textContent }) => textContent.includes(text));
    });
    assert.equal(await page.run(current), '');
    const [source, snow] = ['The source', 'Snow سنو'];
    for (const words of [source, snow, source]) await marks((heading) => window.headingOf(heading).scrollIntoView(), words.slice(0, 4), words);
    await marks(() => scrollTo(0, 0), '', '');
    // Over a heading that is in the window neither before nor after.
    const below = (heading) => {
      let block = window.headingOf(heading);
      for (let count = 0; count < 25; count++) block = block.nextElementSibling;
      block.scrollIntoView();
    };
    for (const words of [source, snow]) await marks(below, words.slice(0, 4), words);
  });

  test('follow a scroller around the article, also in a shadow tree that the article is moved into', async () => {
    await open({ light: '' });
    await page.run(() => {
      const frame = document.createElement('div');
      frame.attachShadow({ mode: 'open' }).innerHTML = '<div style="position: fixed; inset: 0; overflow: auto"><slot></slot></div>';
      window.scroller = frame.shadowRoot.firstElementChild;
      document.querySelector('#place').append(frame);
      frame.append(document.querySelector('maqal-article'));
    });
    for (const [top, words] of [[5000, 'Snow سنو'], [0, '']]) await marks((top) => (window.scroller.scrollTop = top), top, words);
  });

  test('work with the keyboard, and mark the last heading, which never gets to the top', async () => {
    await page.open(BLANK, 600);
    await withNav(page);
    await open({ language: 'ar' });
    await page.run(() => nav().querySelector('summary').focus());
    assert.equal(await page.run(() => nav().querySelector('details').open), false);
    await page.press(Key.ENTER);
    assert.equal(await page.run(() => nav().querySelector('details').open), true);
    await page.press(Key.TAB);
    await page.press(Key.TAB);
    assert.equal(await page.run(() => nav().getRootNode().activeElement.textContent), 'المصب');
    await page.press(Key.ENTER);
    const focused = await page.run(() => {
      const { activeElement } = nav().getRootNode();
      const { top } = activeElement.getBoundingClientRect();
      return [activeElement.localName, activeElement.textContent, top >= 0 && top < innerHeight];
    });
    assert.deepEqual(focused, ['h3', 'المصب', true]);
    await page.until(() => nav().querySelector('[aria-current]')?.textContent === 'المصب');
    await page.isAccessible();
    await marks(() => scrollTo(0, document.documentElement.scrollHeight - 2 * innerHeight), '', 'المنبع');
  });

  for (const [language, side] of [['en', 'left'], ['ar', 'right']]) {
    test(`stand where the lines of ${language} start, if there is room, and stay in view`, async () => {
      await page.open(BLANK, 1300);
      await withNav(page);
      await open({ language });
      const place = await page.run(() => {
        scrollTo(0, 1000);
        const [list, article] = [nav().querySelector('details'), nav().closest('.maqal')].map((element) => element.getBoundingClientRect());
        return [list.right <= article.left ? 'left' : list.left >= article.right ? 'right' : 'in flow', list.top >= 0 && list.top < innerHeight, list.left >= 0 && list.right <= innerWidth, nav().querySelector('details').open];
      });
      assert.deepEqual(place, [side, true, true, true]);
      await page.isAccessible();
    });

    test(`are closed above the text of ${language} on narrow screens, with large targets`, async () => {
      await page.open(BLANK, 320);
      await withNav(page);
      await open({ language });
      const place = await page.run(async () => {
        const { wide, targets } = await import('/tests/browser/measure.js');
        const { open } = nav().querySelector('details');
        nav().querySelector('details').open = true;
        const least = Math.min(...targets(nav()).map((element) => element.getBoundingClientRect().height));
        return [open, nav().hasAttribute('data-beside'), wide(nav(), innerWidth), least >= 24];
      });
      assert.deepEqual(place, [false, false, [], true]);
    });
  }

  test('are those of a new article, in the light DOM too', async () => {
    await open({ light: '' });
    await page.run((article) => (document.querySelector('maqal-article').article = article), { ...ARTICLE, articleBody: '## One\n\nWords.\n\n## Two\n\nWords.' });
    await page.until(() => nav()?.textContent.includes('Two'));
    assert.deepEqual(await page.run(outline), ['One', 'Two']);
    assert.equal(await page.run(() => document.adoptedStyleSheets.length), 2);
    await page.isAccessible();
  });

  test('are made once in a copy, and gone with the element', async () => {
    await open({ light: '' });
    await page.run(() => document.querySelector('#place').append(document.querySelector('maqal-article').cloneNode(true)));
    await page.until(() => document.querySelectorAll('maqal-article')[1].querySelectorAll('nav[part~=contents] details').length === 1);
    const left = await page.run(async () => {
      const copy = document.querySelectorAll('maqal-article')[1];
      copy.remove();
      await new Promise((resolve) => setTimeout(resolve));
      return copy.querySelectorAll('nav[part~=contents]').length;
    });
    assert.equal(left, 0);
  });
});

inChromium('the contents in print', (page) => {
  afterEach(() => page.cdp('Emulation.setEmulatedMedia', { media: '' }));

  test('are not there', async () => {
    await page.open();
    await withNav(page);
    await page.run(show, ARTICLE, { contents: '', language: 'en' });
    await page.until(() => nav());
    const display = () => getComputedStyle(nav()).display;
    assert.equal(await page.run(display), 'block');
    await page.cdp('Emulation.setEmulatedMedia', { media: 'print' });
    assert.equal(await page.run(display), 'none');
  });
});

inEveryEngine('the contents of the script-tag build', (page) => {
  afterEach(() => page.open());
  const bytes = readFileSync(new URL('../../dist/cdn/contents.js', import.meta.url));
  const hash = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

  for (const [what, integrity, expected] of [['are shown', hash, true], ['are refused', `sha256-${'A'.repeat(43)}=`, false]]) {
    test(`${what} with ${expected ? 'their' : 'another'} hash in the page's import map`, async () => {
      await page.open('/tests/browser/pages/bare.html');
      await withNav(page);
      const found = await page.run(async (integrity, article) => {
        const map = document.createElement('script');
        map.type = 'importmap';
        map.textContent = JSON.stringify({ integrity: { '/maqal/contents.js': integrity } });
        document.head.append(map);
        const warnings = [];
        console.warn = (warning) => warnings.push(warning);
        await import('/maqal/maqal.js');
        const host = document.createElement('maqal-article');
        host.contents = true;
        host.article = article;
        document.body.append(host);
        await host.ready;
        for (let tries = 0; tries < 50 && !nav() && !warnings.length; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
        return [Boolean(nav()), warnings.length];
      }, integrity, ARTICLE);
      assert.deepEqual(found, [expected, expected ? 0 : 1]);
    });
  }
});
