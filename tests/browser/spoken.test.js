// Every engine says the same as Node, in every language; tests/node/spoken.test.js compares Node and the native library.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';
import { ages, article, differences, everything } from './spoken.js';

/** 88 in the digits that CSS has a style of lists for: one of ours, a `@counter-style`, counts in no shadow tree of Firefox and WebKit. */
const MARKERS = { arab: '٨٨', arabext: '۸۸', beng: '৮৮', deva: '८८', mymr: '၈၈', tibt: '༨༨' };

inEveryEngine('what maqal says', (page) => {
  test('is what it says in Node', async () => {
    await page.open();
    const said = await page.run(async () => {
      const { init, library } = await import('/npm/wasm.js');
      await init();
      const { Reading } = library();
      const { ages, everything } = await import('/tests/browser/spoken.js');
      const render = (json, options) => {
        const reading = new Reading(typeof json === 'string' ? json : JSON.stringify(json), '{}');
        const html = reading.html(JSON.stringify(options ?? {}));
        reading.free();
        return html;
      };
      return { ...everything(render), ...ages(render) };
    });
    assert.deepEqual(differences({ ...everything(renderToString), ...ages(renderToString) }, said), []);
  });

  test('is what the attributes of the element wish, at once', async () => {
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
    test(`lists are numbered in ${digits}`, async () => {
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
      assert.ok(ours > 0 && Math.abs(ours - expected) < .1, `${ours}, ${expected}; European ones are ${latin}`);
    });
  }
});
