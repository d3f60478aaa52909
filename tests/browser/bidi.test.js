// What maqal makes of the examples in tests/spec/bidi is seen as the Unicode bidirectional algorithm says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

/** [place, layout, text, the order in which `unicode-bidi` puts what maqal writes] */
const EXAMPLES = JSON.parse(readFileSync(new URL('../spec/bidi/visual.json', import.meta.url), 'utf8'));

/** [fixture, what is seen of each of its paragraphs, as `unicode-bidi` puts it] */
const FIXTURES = JSON.parse(readFileSync(new URL('../spec/bidi/fixtures.json', import.meta.url), 'utf8'));

/** What holds lines, and no other of these. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, td, th, figcaption, summary';

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);

/** How an example stands in the body of an article; only a `block` may take another direction. */
const ELEMENTS = {
  rtl: ['ar', (text) => `<p dir="rtl">${text}</p>`],
  ltr: ['en', (text) => `<p dir="ltr">${text}</p>`],
  'rtl-block': ['ar', (text) => `<p>${text}</p>`],
  'ltr-block': ['en', (text) => `<p>${text}</p>`],
  code: ['en', (text) => `<pre><code>${text}</code></pre>`],
};

/** Without what has no place of its own: spaces, marks, what cannot be seen. */
const placed = (text) => text.replace(/[\s\p{M}\p{Cf}\p{Emoji_Modifier}]/gu, '');

/** The characters of every block in the page that holds no other, in the order of their places: the lines as they are typed, each from the left to the right. */
function visual(html, blocks) {
  const place = document.querySelector('#place');
  place.style.cssText = 'width: 6000px; font: 20px/40px "Noto Naskh Arabic", "Noto Sans", "Noto Sans Hebrew"; white-space: nowrap';
  place.innerHTML = `<style>[part~=hidden] { position: absolute }</style>${html}`;
  // What is closed has no places in WebKit.
  for (const details of place.querySelectorAll('details')) details.open = true;
  return [...place.querySelectorAll(blocks)].filter((block) => !block.querySelector(blocks)).map((block) => {
    const found = [];
    let line = 0;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node; (node = walker.nextNode()); ) {
      if (node.nodeName === 'BR') line += 1;
      if (node.nodeType !== Node.TEXT_NODE || node.parentElement.closest('[part~=hidden]')) continue;
      for (let at = 0; at < node.data.length; ) {
        const character = String.fromCodePoint(node.data.codePointAt(at));
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, (at += character.length));
        // At the edge of a run WebKit gives a box of no width first.
        const [box] = [...range.getClientRects()].sort((a, b) => b.width - a.width);
        if (box) found.push([line, (box.left + box.right) / 2, character]);
      }
    }
    return found.sort(([a, x], [b, y]) => a - b || x - y).map(([, , character]) => character).join('');
  });
}

inEveryEngine('direction and isolation', (page) => {
  for (const [layout, [inLanguage, element]] of Object.entries(ELEMENTS)) {
    test(`the ${layout} examples are seen as they should be`, async () => {
      const examples = EXAMPLES.filter((example) => example[1] === layout);
      assert.ok(examples.length > 0);
      const articleBody = examples.map(([, , text]) => element(escaped(text))).join('\n');
      // Stated, because nearly all the words of the ltr-block examples are Arabic or Hebrew.
      const direction = layout.startsWith('rtl') ? 'rtl' : 'ltr';
      const article = { '@type': 'NewsArticle', inLanguage, direction, headline: '-', articleBody, encodingFormat: 'text/html' };
      await page.open();
      const seen = await page.run(visual, renderToString(JSON.stringify(article)), '[part~=body] :is(p, pre)');
      assert.equal(seen.length, examples.length);
      const wrong = examples.flatMap(([place, , text, expected], index) =>
        placed(seen[index]) === placed(expected) ? [] : [{ place, text, seen: seen[index], expected }],
      );
      assert.deepEqual(wrong, []);
    });
  }

  test('every paragraph of every fixture is seen as it should be', async () => {
    await page.open();
    const wrong = [];
    for (const [name, expected] of FIXTURES) {
      const html = renderToString(readFileSync(new URL(`../spec/articles/${name}/input.json`, import.meta.url), 'utf8'));
      const seen = await page.run(visual, html, BLOCKS);
      assert.equal(seen.length, expected.length, name);
      seen.forEach((seen, index) => placed(seen) === placed(expected[index]) || wrong.push({ name, seen, expected: expected[index] }));
    }
    assert.deepEqual(wrong, []);
  });
});
