// Tests printing: the shown language only, without controls, and without clipping.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { inChromium, Key } from './engines.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'maqal-'));
/** The width between the margins of A4, in CSS pixels. */
const WIDTH = 718;

const cells = (cell) => `| ${Array.from({ length: 7 }, (_, index) => `${cell}${index}`).join(' | ')} |`;
const body = (word, cell) => `${word}.\n\n${cells(cell)}\n${cells('---').replaceAll(/\d/g, '')}\n${cells(cell.repeat(3))}\n\n    ${'long code '.repeat(30)}END\n\nLAST.`;
const article = (inLanguage, headline, word, cell) => ({ '@type': 'NewsArticle', inLanguage, headline, articleBody: body(word, cell), encodingFormat: 'text/markdown' });
const ARTICLE = {
  ...article('en', 'Printed', 'Englishword', 'cellcell'),
  workTranslation: [article('he', 'מודפס', 'מילה', 'תאתא'), { '@type': 'NewsArticle', inLanguage: 'fr', headline: 'Imprimé', url: 'https://example.com/fr' }],
};

inChromium('a print', (page) => {
  after(() => rmSync(FOLDER, { recursive: true }));

  const show = async (language, article = ARTICLE) => {
    await page.open();
    await page.article({ language });
    await page.run((article) => {
      const host = document.querySelector('maqal-article');
      host.article = article;
      return host.ready.then(() => host.language);
    }, article);
  };

  /** The text of the printed PDF. */
  const printed = async () => {
    const { data } = await page.cdp('Page.printToPDF', { printBackground: false });
    const file = join(FOLDER, 'page.pdf');
    writeFileSync(file, Buffer.from(data, 'base64'));
    return (await promisify(execFile)('pdftotext', ['-layout', file, '-'])).stdout;
  };

  test('contains only the shown language, and no controls', async () => {
    await show('en');
    const text = await printed();
    for (const word of ['Printed', 'Englishword', 'LAST.']) assert.ok(text.includes(word), word);
    // Complete, although it is wider than the paper.
    assert.ok(text.replaceAll(/\s/g, '').includes('END'), text);
    assert.equal(text.replaceAll(/\s/g, '').match(/cellcell/g).length, 7 + 21);
    assert.doesNotMatch(text, /[\u0590-\u05ff]|Français|English\b/);
  });

  test('contains closed details, and no player', async () => {
    const media = { video: { contentUrl: '/none.mp4', name: 'The bridge' }, audio: { contentUrl: '/none.mp3', name: 'The bell' } };
    await show('en', { ...ARTICLE, backstory: 'Unfolded.', ...media });
    const text = await printed();
    for (const word of ['Unfolded.', 'The bridge', 'The bell']) assert.ok(text.includes(word), text);
    // The time display of a player.
    assert.doesNotMatch(text, /0:00/);
  });

  test('is in the direction of its language', async () => {
    await show('he');
    const text = await printed();
    assert.match(text, /[\u0590-\u05ff]/);
    assert.doesNotMatch(text, /Englishword|Français|English\b/);
  });

  test('has no focus ring and no backlinks of footnotes', async () => {
    await page.open();
    await page.article({ src: '/articles/library.json', language: 'ar' });
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab]').focus());
    await page.press(Key.ARROW_LEFT, Key.ARROW_RIGHT, Key.TAB, Key.TAB);
    const look = () => {
      const { shadowRoot } = document.querySelector('maqal-article');
      const { activeElement } = shadowRoot;
      const back = shadowRoot.querySelector('[role=doc-backlink]');
      return [activeElement.getAttribute('role'), activeElement.matches(':focus-visible'), getComputedStyle(activeElement).outlineStyle, back.checkVisibility()];
    };
    assert.deepEqual(await page.run(look), ['tabpanel', true, 'solid', true]);
    await page.cdp('Emulation.setEmulatedMedia', { media: 'print' });
    const inPrint = await page.run(look);
    await page.cdp('Emulation.setEmulatedMedia', { media: '' });
    assert.deepEqual(inPrint, ['tabpanel', true, 'none', false]);
  });

  for (const language of ['en', 'he']) {
    test(`clips neither tables nor code, ${language}`, async () => {
      await show(language);
      await page.cdp('Emulation.setEmulatedMedia', { media: 'print' });
      const { wide, tabs, directions, sides } = await page.run(async (width) => {
        const { wide } = await import('/tests/browser/measure.js');
        const root = document.querySelector('maqal-article').shadowRoot;
        document.body.style.inlineSize = `${width}px`;
        document.body.style.margin = 0;
        const panel = root.querySelector('[role=tabpanel]:not([hidden])');
        const inside = [...panel.querySelectorAll('[part~=scroll] > *')].filter((element) => element.getBoundingClientRect().width > width + 1);
        const [first, last] = ['first', 'last'].map((which) => panel.querySelector(`th:${which}-child`).getBoundingClientRect().left);
        return {
          wide: [...wide(root, width), ...inside.map(({ localName }) => localName)],
          tabs: [...root.querySelectorAll('[role=tablist], nav')].filter((element) => element.checkVisibility()).length,
          directions: [...root.querySelectorAll('[part~=panel]')].filter((element) => element.checkVisibility()).map((element) => [element.lang, getComputedStyle(element).direction]),
          sides: first < last,
        };
      }, WIDTH);
      await page.cdp('Emulation.setEmulatedMedia', { media: '' });
      assert.deepEqual([wide, tabs], [[], 0]);
      assert.deepEqual(directions, [[language, language === 'he' ? 'rtl' : 'ltr']]);
      assert.equal(sides, language === 'en');
    });
  }
});
