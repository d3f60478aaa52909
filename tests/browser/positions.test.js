// Tests positions: measured boxes, in both directions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

/** Shows a server-rendered article with its style sheet at a width in pixels. */
async function show(page, inLanguage, articleBody, encodingFormat = 'text/markdown', more = {}, width = 600) {
  const html = renderToString({ '@type': 'NewsArticle', inLanguage, headline: '-', articleBody, encodingFormat, ...more });
  await page.open();
  await page.run(
    async (html, width) => {
      const place = document.querySelector('#place');
      place.style.cssText = `width: ${width}px; --maqal-font-arabic: "Noto Naskh Arabic"; --maqal-font-latin: "Noto Sans"`;
      place.innerHTML = `<link rel="stylesheet" href="/npm/style.css">${html}`;
      await new Promise((resolve) => (place.querySelector('link').onload = resolve));
      await document.fonts.ready;
    },
    html,
    width,
  );
}

/** For the first match of each selector, the boxes of its text and of the element, and its number of lines. */
function boxes(page, ...selectors) {
  return page.run((selectors) => {
    const box = ({ left, right, top, width, height }) => ({ left, right, top, width, height });
    return selectors.map((selector) => {
      const element = document.querySelector(`#place ${selector}`);
      const range = document.createRange();
      range.selectNodeContents(element);
      return { text: box(range.getBoundingClientRect()), element: box(element.getBoundingClientRect()), lines: new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size };
    });
  }, selectors);
}

const assertClose = (a, b, tolerance = 1) => assert.ok(Math.abs(a - b) <= tolerance, `${a} is not ${b}`);

inEveryEngine('layout', (page) => {
  const isWebKit = () => page.run(() => /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent));

  test('a cursive word is as wide with an element inside it as without', async () => {
    // Letters that join across the boundary, and some that do not. (Lam and alef form a ligature, which the boundary breaks.)
    const words = ['ب|القاعدة|', 'ال|كتاب|', 'مكت|ب|ة', 'بال|م|درسة', '|سم|اء', 'قا|عدة|', 'و|القاعدة|'];
    const body = words.flatMap((word) => [word.replaceAll('|', ''), word.replace('|', '<mark>').replace('|', '</mark>')]);
    await show(page, 'ar', body.map((word) => `<p>${word}</p>`).join(''), 'text/html');
    const widths = await page.run(() =>
      [...document.querySelectorAll('#place [part~=body] p')].map((block) => {
        const range = document.createRange();
        range.selectNodeContents(block);
        return range.getBoundingClientRect().width;
      }),
    );
    const tolerance = (await isWebKit()) ? 1 : 0.5;
    words.forEach((word, index) => {
      const [plain, marked] = widths.slice(2 * index);
      assert.ok(plain > 10 && Math.abs(plain - marked) <= tolerance, `${word}: ${plain} and ${marked}`);
    });
  });

  test('an item or cell of the opposite direction stays on the side of its list or column', async () => {
    await show(page, 'ar', '- بند أول هنا\n- Plain words\n\n| عمود هنا | آخر |\n|---|---|\n| خلية | خلية |\n| Cell | خلية |');
    const [own, other, head, cell] = await boxes(page, 'li:first-child', 'li:last-child', 'th', 'tr:last-child td');
    assertClose(own.text.right, other.text.right);
    assertClose(own.element.right, other.element.right);
    assertClose(head.text.right, cell.text.right);
    await show(page, 'en', '- First of them\n- بند أول هنا');
    const [english, arabic] = await boxes(page, 'li:first-child', 'li:last-child');
    assertClose(english.text.left, arabic.text.left);
  });

  test('a URL breaks anywhere instead of widening the page', async () => {
    const url = `https://example.com/${'a'.repeat(200)}`;
    for (const [language, words] of [['ar', 'الموقع'], ['en', 'The site']]) {
      await show(page, language, `${words} ${url}\n\n${words} ${'b'.repeat(200)}@example.org`, 'text/markdown', {}, 320);
      const wide = await page.run(() => [...document.querySelectorAll('#place, #place p')].map((element) => element.scrollWidth - element.clientWidth));
      assert.ok(wide.length > 2 && wide.every((more) => more <= 0), String(wide));
    }
  });

  test('a telephone number is never broken across lines', async () => {
    for (const width of [150, 180, 210, 240, 270, 300]) {
      await show(page, 'ar', 'اتصل بنا على +971 4 123 4567 الآن من فضلكم', 'text/markdown', {}, width);
      const [number, paragraph] = await boxes(page, 'bdi', '[part~=body] p');
      assert.equal(number.lines, 1, `${width} px`);
      assert.ok(paragraph.lines > 1, `${width} px`);
    }
  });

  for (const [language, start, end, words] of [
    ['ar', 'right', 'left', ['بند', 'خلية', 'اقتباس', 'شرح', 'Cell']],
    ['en', 'left', 'right', ['Item', 'Cell', 'Quote', 'Caption', 'خلية']],
  ]) {
    test(`lists, tables, quotations and captions start on the ${start} in ${language}`, async () => {
      const [item, cell, quote, caption, opposite] = words;
      const body = [
        `- ${item}\n  - ${item}\n    1. ${item}`,
        `| ${cell} 1 | ${cell} 2 | ${cell} 3 |\n|:---|---:|:---:|\n| ${cell} ${cell} ${cell} | ${cell} ${cell} ${cell} | ${cell} ${cell} ${cell} |\n| ${cell} | ${cell} | ${cell} |`,
        `> ${quote}`,
        `| ${opposite} | ${opposite} |\n|---|---|\n| ${opposite} | ${opposite} |`,
      ].join('\n\n');
      const image = { '@type': 'ImageObject', url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', caption, width: 300, height: 100 };
      await show(page, language, body, 'text/markdown', { image: { ...image, url: 'https://news.example/a.png' } });
      const [panel, list, nested, deep, first, second, lastStart, lastEnd, quoteText, captionText, oppositeTable] = await boxes(
        page, '[part~=panel]', 'ul', 'ul ul', 'ul ol', 'th:nth-child(1)', 'th:nth-child(2)', 'tr:last-child td:nth-child(1)', 'tr:last-child td:nth-child(2)', 'blockquote p', '[part~=caption]', '[part~=body] > :last-child',
      );
      const sign = start === 'left' ? 1 : -1;
      // Every level is indented further from the start, and ends at the same edge.
      const distance = (box) => sign * (box.element[start] - panel.element[start]);
      assert.ok(distance(list) >= -1 && distance(nested) > 10 && distance(deep) > distance(nested) + 10);
      assertClose(nested.element[end], list.element[end]);
      const paddings = await page.run(() => [...document.querySelectorAll('#place :is(ul, ol, blockquote)')].map((element) => {
        const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(element);
        return { left: parseFloat(paddingLeft) + parseFloat(borderLeftWidth), right: parseFloat(paddingRight) + parseFloat(borderRightWidth) };
      }));
      assert.equal(paddings.length, 4);
      for (const padding of paddings) assert.ok(padding[start] > 10 && padding[end] === 0, JSON.stringify(padding));
      // The first column is at the start; `:---` aligns to the start of a cell and `---:` to its end.
      assert.ok(sign * (second.element[start] - first.element[start]) > 0);
      assertClose(lastStart.text[start], lastStart.element[start]);
      assert.ok(Math.abs(lastEnd.text[end] - lastEnd.element[end]) < Math.abs(lastEnd.text[start] - lastEnd.element[start]));
      // A table in the opposite direction has its first column on the other side, and is itself at the start.
      const [column, next] = await boxes(page, '[part~=body] > :last-child th', '[part~=body] > :last-child th:last-child');
      assert.ok(sign * (column.element[start] - next.element[start]) > 0);
      assertClose(oppositeTable.element[start], (await boxes(page, '[part~=scroll]'))[0].element[start]);
      assertClose(quoteText.text[start], quoteText.element[start]);
      assertClose(captionText.text[start], captionText.element[start]);
      // Nothing is mirrored.
      const transforms = await page.run(() => [...document.querySelectorAll('#place *')].map((element) => getComputedStyle(element)).filter(({ transform, scale }) => transform !== 'none' || !['none', ''].includes(scale)).length);
      assert.equal(transforms, 0);
    });
  }

  test('copied text consists of the author’s characters', async () => {
    const paragraphs = ['قالت BBC (C++) يوم 10-12: «مرحبا» الآن', 'اتصل +971 4 123 4567 أو https://example.com/عربي/b?x=1 هنا', 'كتب #وسم_tag و@bbc_ar و-5 درجات'];
    await show(page, 'ar', paragraphs.join('\n\n'));
    const copied = await page.run(() =>
      [...document.querySelectorAll('#place [part~=body] p')].map((block) => {
        getSelection().selectAllChildren(block);
        return getSelection().toString();
      }),
    );
    assert.deepEqual(copied.map((text) => text.trim()), paragraphs);
  });
});
