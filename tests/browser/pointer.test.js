// Tests the pointer on the text of an article (A40): it selects text, as anywhere in the page, and moves focus to nothing.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine, Key } from './engines.js';

inEveryEngine('a press of the pointer', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.run(async () => {
      await customElements.whenDefined('maqal-article');
      const article = document.createElement('maqal-article');
      const articleBody = `One with [another](#).\n\nA paragraph with [a link](#).\n\n    ${'code '.repeat(50)}\n    code`;
      // All of it fits into the viewport.
      article.style.fontSize = '7px';
      article.article = {
        ...{ '@type': 'NewsArticle', inLanguage: 'en', headline: 'Headline', articleBody, encodingFormat: 'text/markdown' },
        workTranslation: { inLanguage: 'ar', headline: 'عنوان', articleBody: 'نص.' },
      };
      const paragraph = (id) => Object.assign(document.createElement('p'), { id, textContent: `Text ${id}.` });
      document.querySelector('main').append(paragraph('above'), article, paragraph('below'), Object.assign(document.createElement('textarea'), { ariaLabel: 'Pasted' }));
      await article.ready;
      article.show('en');
    });
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]'));
  });
  afterEach(() => page.isAccessible());

  const HEADLINE = () => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=headline]');
  const PARAGRAPH = () => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=body] p:last-of-type');
  const CODE = () => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=code]');
  /** Clicks on the text at the start of an element. */
  const click = async (find, count = 1) => {
    const place = await page.run(`() => { const { x, y } = (${find})().getBoundingClientRect(); return { x: Math.round(x + 16), y: Math.round(y + 8) }; }`);
    let pointer = page.pointer().move(place);
    for (; count; count--) pointer = pointer.press().release();
    await pointer.perform();
  };
  /** What has focus in the page, and in the article. */
  const focused = () => {
    const { activeElement } = document.querySelector('maqal-article').shadowRoot;
    return [document.activeElement.localName, activeElement?.getAttribute('role') ?? activeElement?.localName ?? null];
  };
  const focus = (selector) => page.run((selector) => document.querySelector('maqal-article').shadowRoot.querySelector(selector).focus(), selector);
  const selected = () => page.run(() => getSelection().toString());

  test('on text leaves nothing focused, whatever was focused before', async () => {
    assert.equal(await page.run(() => document.querySelector('maqal-article').shadowRoot.delegatesFocus), false);
    for (const find of [HEADLINE, PARAGRAPH, CODE]) {
      await click(find);
      assert.deepEqual(await page.run(focused), ['body', null]);
      for (const selector of ['[aria-selected=true]', '[part~=body] a']) {
        await focus(selector);
        await click(find);
        assert.deepEqual(await page.run(focused), ['body', null], `${selector} ${find}`);
      }
    }
  });

  test('on text keeps focus that the keyboard moved there', async () => {
    await focus('[aria-selected=true]');
    for (const [role, find] of [['tabpanel', PARAGRAPH], ['region', CODE]]) {
      for (let presses = 0; presses < 5 && (await page.run(focused))[1] !== role; presses++) await page.press(Key.TAB);
      assert.deepEqual(await page.run(focused), ['maqal-article', role]);
      await click(find);
      assert.deepEqual(await page.run(focused), ['maqal-article', role]);
    }
  });

  test('keeps everything in the Tab order', async () => {
    const stops = () => [...document.querySelector('maqal-article').shadowRoot.querySelectorAll('[tabindex="0"]')].map(({ role }) => role);
    const before = await page.run(stops);
    assert.deepEqual(before, ['tab', 'tabpanel', 'region']);
    for (const find of [HEADLINE, CODE]) await click(find, 2);
    await page.until((before) => [...document.querySelector('maqal-article').shadowRoot.querySelectorAll('[tabindex="0"]')].length === before.length, before);
    assert.deepEqual(await page.run(stops), before);
    await focus('[aria-selected=true]');
    await page.press(Key.TAB);
    assert.deepEqual(await page.run(focused), ['maqal-article', 'tabpanel']);
  });

  test('on text is the starting point of the Tab key', async () => {
    const at = () => document.querySelector('maqal-article').shadowRoot.activeElement?.textContent;
    for (const before of ['[aria-selected=true]', '[role=region]']) {
      await focus(before);
      await click(PARAGRAPH);
      await page.press(Key.TAB);
      assert.equal(await page.run(at), 'a link', before);
    }
    // A scrollable region is before its text.
    await click(CODE);
    await page.press([Key.SHIFT, Key.TAB]);
    assert.deepEqual(await page.run(focused), ['maqal-article', 'region']);
    await page.press([Key.SHIFT, Key.TAB]);
    assert.equal(await page.run(at), 'a link');
  });

  test('twice selects a word', async () => {
    await click(HEADLINE, 2);
    assert.match(await selected(), /^Headline\s*$/);
  });

  test('selects from before the article to after it, and all of it is copied', async () => {
    const above = await page.element(() => document.querySelector('#above'));
    const below = await page.element(() => document.querySelector('#below'));
    const width = await page.run(() => document.querySelector('#above').getBoundingClientRect().width);
    const x = Math.round(width / 2) - 1;
    await page.pointer().move({ origin: above, x: -x }).press().move({ origin: below, x }).release().perform();
    await page.press([Key.CONTROL, 'c']);
    await page.run(() => document.querySelector('textarea').focus());
    await page.press([Key.CONTROL, 'v']);
    await page.until(() => document.querySelector('textarea').value);
    const pasted = await page.run(() => document.querySelector('textarea').value);
    assert.match(pasted, /Headline[^]*A paragraph with a link\.[^]*code/);
    // An engine without selections across shadow trees selects the whole inner one.
    const crosses = await page.run(() => 'getComposedRanges' in Selection.prototype);
    if (crosses) assert.match(pasted, /^Text above\.[^]*Text below\./);
  });
});
