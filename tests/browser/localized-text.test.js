// Tests that every engine generates the same localized text as Node; tests/node/localized-text.test.js compares Node with the native library.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';
import { allDates, allTexts, article, differences } from './localized-text.js';

/** 88 in the digits that have a predefined counter style. Firefox and WebKit apply no `@counter-style` in shadow trees. */
const MARKERS = { arab: '٨٨', arabext: '۸۸', beng: '৮৮', deva: '८८', mymr: '၈၈', tibt: '༨༨' };

inEveryEngine('localized text', (page) => {
  test('is the same as in Node', async () => {
    await page.open();
    const texts = await page.run(async () => {
      const { init, library } = await import('/npm/wasm.js');
      await init();
      const { html: htmlOf, read, release } = library().exports;
      const { allDates, allTexts } = await import('/tests/browser/localized-text.js');
      const render = (json, options) => {
        const [reading] = read(typeof json === 'string' ? json : JSON.stringify(json), '{}');
        const html = htmlOf(reading, JSON.stringify(options ?? {}));
        release(reading);
        return html;
      };
      return { ...allTexts(render), ...allDates(render) };
    });
    assert.deepEqual(differences({ ...allTexts(renderToString), ...allDates(renderToString) }, texts), []);
  });

  test('changes immediately with the attributes of the element', async () => {
    await page.open();
    const dates = await page.run(async (article) => {
      const { MaqalArticleElement } = await import('/npm/define.js');
      const host = new MaqalArticleElement();
      host.article = article;
      document.querySelector('#place').append(host);
      await host.ready;
      const date = () => [...host.shadowRoot.querySelectorAll('time')].at(9).firstChild.data;
      const dates = [date()];
      for (const [name, value] of [['both-months', ''], ['calendar', 'islamic-umalqura'], ['digits', 'latn'], ['both-months', null], ['calendar', 'julian']]) {
        if (value === null) host.removeAttribute(name);
        else host.setAttribute(name, value);
        dates.push(date());
      }
      return dates;
    }, JSON.parse(article('ar')));
    assert.deepEqual(dates.map((date) => date.trim()), [
      '٢٦ أكتوبر ٢٠٢٤',
      '٢٦ أكتوبر/تشرين الأول ٢٠٢٤',
      '٢٦ أكتوبر/تشرين الأول ٢٠٢٤ (٢٣ ربيع الآخر ١٤٤٦ هـ)',
      '26 أكتوبر/تشرين الأول 2024 (23 ربيع الآخر 1446 هـ)',
      '26 أكتوبر 2024 (23 ربيع الآخر 1446 هـ)',
      '26 أكتوبر 2024',
    ]);
  });

  // R52, R57
  for (const [digits, marker] of Object.entries(MARKERS)) {
    test(`of list markers is in the digits ${digits}`, async () => {
      await page.open();
      const widths = await page.run(async (digits, marker) => {
        const root = document.querySelector('#place').attachShadow({ mode: 'open' });
        root.innerHTML = `<link rel="stylesheet" href="/npm/style.css"><div class="maqal"><ol data-digits="${digits}"><li value="88"></ol><ol><li style="list-style-type: '${marker}. '"></ol><ol><li value="88"></ol></div>`;
        await new Promise((resolve) => (root.querySelector('link').onload = resolve));
        return [...root.querySelectorAll('li')].map((item) => {
          item.style.cssText += '; list-style-position: inside; inline-size: max-content';
          return item.getBoundingClientRect().width;
        });
      }, digits, marker);
      const [ours, expected, latin] = widths;
      assert.ok(ours > 0 && Math.abs(ours - expected) < .1, `${ours}, ${expected}; Latin ones are ${latin}`);
    });
  }
});
