// Checks that browsers display the examples of tests/spec/bidi, as maqal renders them, in the visual order of the Unicode bidirectional algorithm.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

/** [location, layout, language, text, the visual order of the rendered text according to `unicode-bidi`] */
const EXAMPLES = JSON.parse(readFileSync(new URL('../spec/bidi/visual.json', import.meta.url), 'utf8'));

/** [fixture, the visual order of each of its paragraphs according to `unicode-bidi`] */
const FIXTURES = JSON.parse(readFileSync(new URL('../spec/bidi/fixtures.json', import.meta.url), 'utf8'));

/** The innermost elements that contain lines. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, td, th, figcaption, summary';

const escaped = (text) => text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);

/** The markup of an example in the body of an article, by layout. Only a `block` may get another direction. */
const ELEMENTS = {
  rtl: (text) => `<p dir="rtl">${text}</p>`,
  ltr: (text) => `<p dir="ltr">${text}</p>`,
  'rtl-block': (text) => `<p>${text}</p>`,
  'ltr-block': (text) => `<p>${text}</p>`,
  code: (text) => `<pre><code>${text}</code></pre>`,
};

/** The layouts of the examples, each with one of their languages. */
const GROUPS = [...new Set(EXAMPLES.map(([, layout, language]) => `${layout} ${language}`))].map((group) => group.split(' '));
assert.ok(GROUPS.length > Object.keys(ELEMENTS).length);

/** The text without characters that have no position of their own: spaces, marks and invisible characters. */
const positioned = (text) => text.replace(/[\s\p{M}\p{Cf}\p{Emoji_Modifier}]/gu, '');

/** The characters of every innermost block in visual order: line by line, each from left to right. */
function visual(html, blocks) {
  const place = document.querySelector('#place');
  place.style.cssText = 'width: 6000px; font: 20px/40px "Noto Naskh Arabic", "Noto Sans", "Noto Sans Hebrew"; white-space: nowrap';
  place.innerHTML = `<style>[part~=hidden] { position: absolute }</style>${html}`;
  // Closed details have no boxes in WebKit.
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
        // At the edge of a run WebKit returns an empty box first.
        const [box] = [...range.getClientRects()].sort((a, b) => b.width - a.width);
        if (box) found.push([line, (box.left + box.right) / 2, character]);
      }
    }
    return found.sort(([a, x], [b, y]) => a - b || x - y).map(([, , character]) => character).join('');
  });
}

inEveryEngine('direction and isolation', (page) => {
  for (const [layout, inLanguage] of GROUPS) {
    test(`displays the ${layout} examples in the language ${inLanguage} in the expected order`, async () => {
      const examples = EXAMPLES.filter((example) => example[1] === layout && example[2] === inLanguage);
      const articleBody = examples.map(([, , , text]) => ELEMENTS[layout](escaped(text))).join('\n');
      // Explicit, because nearly all words of the ltr-block examples are Arabic or Hebrew.
      const direction = layout.startsWith('rtl') ? 'rtl' : 'ltr';
      const article = { '@type': 'NewsArticle', inLanguage, direction, headline: '-', articleBody, encodingFormat: 'text/html' };
      await page.open();
      const displayed = await page.run(visual, renderToString(JSON.stringify(article)), '[part~=body] :is(p, pre)');
      assert.equal(displayed.length, examples.length);
      const wrong = examples.flatMap(([location, , , text, expected], index) =>
        positioned(displayed[index]) === positioned(expected) ? [] : [{ location, text, displayed: displayed[index], expected }],
      );
      assert.deepEqual(wrong, []);
    });
  }

  test('displays every paragraph of every fixture in the expected order', async () => {
    assert.ok(FIXTURES.length > 0);
    await page.open();
    const wrong = [];
    for (const [name, expected] of FIXTURES) {
      const html = renderToString(readFileSync(new URL(`../spec/articles/${name}/input.json`, import.meta.url), 'utf8'));
      const displayed = await page.run(visual, html, BLOCKS);
      assert.equal(displayed.length, expected.length, name);
      displayed.forEach((displayed, index) => positioned(displayed) === positioned(expected[index]) || wrong.push({ name, displayed, expected: expected[index] }));
    }
    assert.deepEqual(wrong, []);
  });
});
