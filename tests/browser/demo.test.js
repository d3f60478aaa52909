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
      await page.until(() => document.querySelector('maqal-article').language);
      assert.deepEqual(
        await page.run(() => document.querySelector('maqal-article').languages),
        variants.map(({ inLanguage }) => inLanguage),
      );
      for (const { inLanguage, headline } of variants) {
        for (const colours of ['light', 'dark']) {
          const shown = await page.run(
            (language, colours) => {
              const select = document.forms[0].elements.colours;
              select.value = colours;
              select.dispatchEvent(new Event('change'));
              const article = document.querySelector('maqal-article');
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
      await page.until(() => document.querySelector('maqal-article').language);
      const widths = await page.run(() => {
        const article = document.querySelector('maqal-article');
        return article.languages.map((language) => {
          article.show(language);
          return [language, document.documentElement.scrollWidth];
        });
      });
      assert.equal(widths.length, variants.length);
      for (const [language, width] of widths) assert.ok(width <= 320, `${language}: ${width}`);
    });
  }

  test('switches the page and its tabs to Arabic', async () => {
    await page.open('/');
    await page.until(() => document.querySelector('maqal-article').language);
    const order = await page.run(() => {
      const select = document.forms[0].elements.language;
      select.value = 'ar';
      select.dispatchEvent(new Event('change'));
      const tabs = [...document.querySelector('maqal-article').shadowRoot.querySelectorAll('[role=tab]')];
      return [document.documentElement.lang, getComputedStyle(tabs[0].parentElement).direction, tabs[0].offsetLeft > tabs[1].offsetLeft];
    });
    assert.deepEqual(order, ['ar', 'rtl', true]);
    assert.deepEqual(await axe(page), []);
  });
});
