// Tests the demo, with the script-tag build: every article in every language, light and dark, wide and narrow.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe } from './checkers.js';
import { inEveryEngine } from './engines.js';

const FOLDER = new URL('../../www/demo/articles/', import.meta.url);
const ARTICLES = readdirSync(FOLDER).map((name) => {
  const article = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
  const variants = [article, ...article.workTranslation].filter(({ articleBody }) => articleBody);
  return { name: name.replace('.json', ''), variants };
});

inEveryEngine('the demo', (page) => {
  for (const { name, variants } of ARTICLES) {
    test(`shows ${name} in each of its languages, light and dark`, async () => {
      await page.open(`/?article=${name}`);
      await page.until(() => document.querySelector('main maqal-article').language);
      assert.deepEqual(
        await page.run(() => document.querySelector('main maqal-article').languages),
        variants.map(({ inLanguage }) => inLanguage),
      );
      for (const { inLanguage, headline } of variants) {
        for (const colours of ['light', 'dark']) {
          const shown = await page.run(
            (language, colours) => {
              const select = document.forms[0].elements.colours;
              select.value = colours;
              select.dispatchEvent(new Event('change'));
              const article = document.querySelector('main maqal-article');
              article.show(language);
              return article.shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]').textContent;
            },
            inLanguage,
            colours,
          );
          // Whatever the kind of white space.
          assert.equal(shown.replace(/\s/g, ' '), headline.replace(/\s/g, ' '));
          assert.deepEqual(await axe(page), []);
        }
      }
    });

    test(`shows ${name} at 320 px without horizontal scrolling`, async () => {
      await page.open(`/?article=${name}`, 320);
      await page.until(() => document.querySelector('main maqal-article').language);
      const widths = await page.run(() => {
        const article = document.querySelector('main maqal-article');
        return article.languages.map((language) => {
          article.show(language);
          return [language, document.documentElement.scrollWidth];
        });
      });
      assert.equal(widths.length, variants.length);
      for (const [language, width] of widths) assert.ok(width <= 320, `${language}: ${width}`);
    });
  }

  test('opens the article of a card in its language, moves the focus to it and keeps it in the URL', async () => {
    await page.open('/');
    // Also the article above the gallery, which moves the rest of the page when it is shown.
    await page.until(() => [...document.querySelectorAll('maqal-article')].every(({ language }) => language));
    // The corner of the card, where only its link reaches.
    await page.run(() => {
      const card = document.querySelector('nav a[href="?article=storm"]').closest('li');
      card.scrollIntoView({ block: 'center' });
      const { left, top } = card.getBoundingClientRect();
      document.elementFromPoint(left + 8, top + 8).click();
    });
    await page.until(() => document.querySelector('main maqal-article').shadowRoot.querySelector('[part~=updates]'));
    const [search, current, language, focused, isAtTop] = await page.run(() => [
      location.search,
      [...document.querySelectorAll('nav [aria-current]')].map((link) => link.search).join(),
      document.querySelector('main maqal-article').language,
      document.activeElement.localName,
      Math.abs(document.querySelector('main').getBoundingClientRect().top) <= 1,
    ]);
    assert.deepEqual([search, current, language, focused, isAtTop], ['?article=storm', '?article=storm', 'ar', 'main', true]);
    await page.run(() => history.back());
    await page.until(() => document.querySelector('nav [aria-current]').search === '?article=library');
  });

  test('switches the page and its tabs to Arabic', async () => {
    await page.open('/');
    await page.until(() => document.querySelector('main maqal-article').language);
    const order = await page.run(() => {
      const select = document.forms[0].elements.language;
      select.value = 'ar';
      select.dispatchEvent(new Event('change'));
      const tabs = [...document.querySelector('main maqal-article').shadowRoot.querySelectorAll('[role=tab]')];
      return [document.documentElement.lang, getComputedStyle(tabs[0].parentElement).direction, tabs[0].offsetLeft > tabs[1].offsetLeft];
    });
    assert.deepEqual(order, ['ar', 'rtl', true]);
    assert.deepEqual(await axe(page), []);
    const width = await page.run(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(width <= 0, `${width}`);
  });

  test('compares maqal with a Markdown renderer: the same text, in another visual order', async () => {
    await page.open('/');
    await page.until(() => document.querySelector('.comparison maqal-article').language);
    const [plain, rendered] = await page.run(() => {
      const marks = (root) =>
        [...root.querySelectorAll('mark')].map((mark) => {
          // Where the first and the last sign of the text stand: the first is the left one if the text keeps its direction.
          const walker = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
          const letters = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let at = 0; at < node.data.length; at += 1) if (/[!-~°]/.test(node.data[at])) letters.push([node, at]);
          }
          const left = ([node, at]) => {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            return range.getBoundingClientRect().left;
          };
          const order = letters.map(left);
          return [mark.textContent, order.every((value, index) => index === 0 || value >= order[index - 1])];
        });
      const panel = document.querySelector('.comparison maqal-article').shadowRoot.querySelector('[part~=panel]:not([hidden])');
      return [marks(document.querySelector('.plain')), marks(panel)];
    });
    const ordered = (marks) => marks.map(([, isOrdered]) => isOrdered);
    assert.deepEqual(plain.map(([text]) => text), rendered.map(([text]) => text));
    assert.deepEqual(ordered(rendered), rendered.map(() => true));
    assert.ok(ordered(plain).filter((isOrdered) => !isOrdered).length >= 4, JSON.stringify(plain));
  });

  test('measures the files and the time of this visit', async () => {
    await page.open('/');
    await page.until(() => document.querySelectorAll('#measurements .file').length >= 3);
    const [time, ...files] = await page.run(() =>
      [...document.querySelectorAll('#measurements > div')].map(({ firstElementChild, lastElementChild }) => [
        firstElementChild.textContent,
        lastElementChild.textContent,
      ]),
    );
    assert.match(time[1], /^[1-9]\d* ms$/);
    const names = files.map(([name]) => name);
    for (const name of ['maqal.js', 'maqal.wasm', 'style.css']) assert.equal(names.filter((other) => other === name).length, 1, names.join());
    for (const [, size] of files) assert.match(size, /^\d+\.\d KB( \(cache\))?$/);
  });
});
