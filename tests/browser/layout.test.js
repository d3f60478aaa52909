// Tests the layout: no text is clipped, targets are large enough, and only tables and code scroll horizontally, at 320 px (WCAG
// 2.2, 1.4.10), in both orientations (1.3.4), with text at 200 % (1.4.4) and with the spacing of 1.4.12.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine, Key } from './engines.js';
import { ARTICLES } from './fixtures.js';

const ALL = ARTICLES.map(({ name, json }) => ({ name, json }));
const RICH = ALL.filter(({ name }) => ['every-property', 'library', 'cranes', 'live-blog', 'embeds'].includes(name));

/** WCAG 2.2, 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }`;

/**
 * Shows each language of each article in a frame of this size, because not every engine has such narrow windows; returns the
 * layout errors, and the smallest targets.
 */
async function checkLayout(articles, { width, height = 600, dir = 'ltr', fontSize = '', css = '' }) {
  const { clipped, name, targets, wide } = await import('/tests/browser/measure.js');
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: ${height}px; border: 0`;
  frame.src = '/tests/browser/pages/blank.html';
  document.querySelector('#place').replaceChildren(frame);
  await new Promise((resolve) => (frame.onload = resolve));
  const { document: page, customElements } = frame.contentWindow;
  await customElements.whenDefined('maqal-article');
  page.documentElement.dir = dir;
  page.documentElement.style.fontSize = fontSize;
  const host = page.createElement('maqal-article');
  page.querySelector('#place').append(host);
  const found = [];
  const sizes = { tabs: [], blocks: [], lines: [] };
  for (const article of articles) {
    host.article = article.json;
    await host.ready;
    if (!host.languages.length) found.push(`${article.name} is not shown`);
    const root = host.shadowRoot;
    if (css && root.adoptedStyleSheets.length < 2) {
      const sheet = new frame.contentWindow.CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets.push(sheet);
    }
    for (const language of host.languages) {
      host.show(language);
      for (const element of root.querySelectorAll('[part~=body] > *')) element.style.contentVisibility = 'visible';
      const where = `${article.name}, ${language}: `;
      if (page.documentElement.scrollWidth > width) found.push(`${where}the page is ${page.documentElement.scrollWidth} px wide`);
      found.push(...[...wide(root, width), ...clipped(root)].map((what) => where + what));
      for (const target of targets(root)) {
        const { width, height } = target.getBoundingClientRect();
        const kind = target.matches('[role=tab]') ? 'tabs' : frame.contentWindow.getComputedStyle(target).display === 'inline' ? 'lines' : 'blocks';
        sizes[kind].push([Math.min(width, height), where + name(target)]);
      }
    }
  }
  const least = Object.fromEntries(Object.entries(sizes).map(([kind, all]) => [kind, all.sort(([a], [b]) => a - b)[0]]));
  return { found, least, count: sizes.tabs.length };
}

inEveryEngine('the layout', (page) => {
  for (const dir of ['ltr', 'rtl']) {
    test(`fits into 320 px, ${dir}`, async (context) => {
      await page.open();
      const { found, least, count } = await page.run(checkLayout, ALL, { width: 320, dir });
      assert.deepEqual(found, []);
      assert.ok(count > 50, `${count}`);
      context.diagnostic(JSON.stringify(least));
      // A15, and WCAG 2.2, 2.5.8, which excepts links in a line of text.
      assert.ok(least.tabs[0] >= 44, `${least.tabs}`);
      assert.ok(least.blocks[0] >= 24, `${least.blocks}`);
    });

    test(`clips nothing with the spacing of WCAG 1.4.12, ${dir}`, async () => {
      await page.open();
      const { found } = await page.run(checkLayout, RICH, { width: 640, dir, css: SPACED });
      assert.deepEqual(found, []);
    });

    test(`clips nothing with text at 200 %, ${dir}`, async () => {
      await page.open();
      const { found } = await page.run(checkLayout, RICH, { width: 640, dir, fontSize: '200%' });
      assert.deepEqual(found, []);
    });
  }

  test('fits in landscape and portrait orientation', async () => {
    await page.open();
    for (const [width, height] of [[320, 568], [568, 320], [768, 1024], [1024, 768]]) {
      const { found } = await page.run(checkLayout, RICH, { width, height, dir: 'rtl' });
      assert.deepEqual(found, [], `${width} × ${height}`);
    }
  });

  test('has a focus ring that is not clipped', async () => {
    await page.open();
    await page.article({ src: '/articles/library.json', language: 'ar' });
    await page.run(() => {
      const host = document.querySelector('maqal-article');
      host.style.cssText = 'display: block; inline-size: 320px';
      document.querySelector('#before').focus();
    });
    const rings = [];
    for (let at = 0; at < 60; at++) {
      await page.press(Key.TAB);
      const ring = await page.run(async () => {
        const { contrastOf, name, parentOf } = await import('/tests/browser/measure.js');
        const focused = document.querySelector('maqal-article').shadowRoot.activeElement;
        if (!focused) return document.activeElement.id;
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused);
        const width = parseFloat(outlineWidth);
        const reach = width + parseFloat(outlineOffset);
        const clips = [];
        for (const { left, right, top, bottom } of focused.getClientRects()) {
          for (let box = parentOf(focused); box && box !== document.documentElement; box = parentOf(box)) {
            const style = getComputedStyle(box);
            const scrolls = style.overflowX !== 'visible' || style.overflowY !== 'visible';
            if (!scrolls && style.contentVisibility !== 'auto') continue;
            const edge = box.getBoundingClientRect();
            const spare = scrolls ? 0 : parseFloat(style.overflowClipMargin) || 0;
            // A scrollable overflow counts as visible.
            const low = scrolls ? box.scrollHeight - box.clientHeight : 0;
            const far = scrolls ? box.scrollWidth - box.clientWidth : 0;
            const over = [edge.left - far - spare - (left - reach), right + reach - (edge.right + far + spare), edge.top - low - spare - (top - reach), bottom + reach - (edge.bottom + low + spare)];
            if (over.some((pixels) => pixels > 0.5)) clips.push(`${box.localName} ${box.getAttribute('part')} by ${over}`);
          }
        }
        const contrasts = ['dark', 'light'].map((scheme) => {
          document.documentElement.style.colorScheme = scheme;
          return contrastOf(focused, 'outlineColor');
        });
        return { what: name(focused), outlineStyle, width, contrast: Math.min(...contrasts), clips };
      });
      if (ring === 'after') break;
      rings.push(ring);
    }
    // The tab, the link to another page, the panel, a footnote, a link, code that scrolls, the backlink …
    assert.ok(rings.length >= 7, JSON.stringify(rings));
    for (const { what, outlineStyle, width, contrast, clips } of rings) {
      assert.equal(outlineStyle, 'solid', what);
      assert.ok(width >= 2 && contrast >= 3, `${what}: ${width} px, ${contrast}`);
      assert.deepEqual(clips, [], what);
    }
  });
});
