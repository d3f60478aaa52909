// Tests which styles of an article a page can change, as listed in docs/styling.md, and that it breaks no others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inEveryEngine, Key } from './engines.js';
import { ARTICLES } from './fixtures.js';

const DOCS = readFileSync(new URL('../../docs/styling.md', import.meta.url), 'utf8');
const listed = (pattern) => [...DOCS.matchAll(pattern)].map(([, name]) => name);
const PROPERTIES = listed(/^\| `(--maqal-[a-z-]+)` \|/gm);
const PARTS = listed(/^\| `([a-z]+)` \|/gm);

/** An article in the languages that have their own font lists. */
const BODY = 'A [link](https://example.com/) and `code`.\n\n> A quotation\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n* one\n';
const [FIRST, ...OTHERS] = ['ar', 'ur', 'he', 'ru', 'en'].map((inLanguage) => ({
  '@type': 'NewsArticle',
  inLanguage,
  headline: `H ${inLanguage}`,
  articleSection: 'S',
  datePublished: '2024-03-02',
  articleBody: BODY,
  encodingFormat: 'text/markdown',
}));
const LANGUAGES = { ...FIRST, workTranslation: OTHERS };

/** Rules for all elements of a page. They include direction, which is in the markup of an article, and not in its style sheet. */
const HOSTILE_RULES = `* { all: unset; } * { letter-spacing: 2px; text-align: right; direction: ltr; } p { line-height: 1; }`;
/** Inherited properties that a page may set. */
const HOSTILE_BODY = {
  'letter-spacing': '2px', 'word-spacing': '9px', 'text-transform': 'uppercase', 'text-indent': '40px', 'line-height': '1', 'white-space': 'pre',
  'font-style': 'italic', 'font-variant': 'small-caps', 'font-weight': '900', 'font-stretch': 'condensed', 'font-kerning': 'none', 'font-feature-settings': '"liga" 0',
  'cursor': 'crosshair', 'quotes': 'none', 'hyphens': 'auto', 'text-align': 'right', 'text-align-last': 'right', 'text-shadow': '1px 1px red', 'list-style': 'square inside',
  'word-break': 'break-all', 'overflow-wrap': 'normal', 'line-break': 'anywhere', 'tab-size': '20', 'border-collapse': 'separate', 'border-spacing': '9px', 'caption-side': 'bottom',
  'empty-cells': 'hide', '-webkit-text-fill-color': 'red', '-webkit-text-stroke': '2px red', 'text-emphasis': 'dot', 'text-wrap': 'nowrap', 'text-underline-position': 'under', 'text-rendering': 'optimizeSpeed',
};

/** Shows articles, renders all of their languages, and shows the first one again. */
async function show(articles, attributes = {}) {
  await customElements.whenDefined('maqal-article');
  for (const article of articles) {
    const host = document.createElement('maqal-article');
    for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
    document.querySelector('#place').append(host);
    host.article = article;
    await host.ready;
    for (const language of host.languages) host.show(language);
    host.show(host.languages[0]);
  }
}

/** The computed style of each element in the panels, with a description of the element. */
function computedStyles() {
  const found = [];
  for (const host of document.querySelectorAll('maqal-article')) {
    for (const element of (host.hasAttribute('light') ? host : host.shadowRoot).querySelectorAll('[part~=panel], [part~=panel] *')) {
      const style = getComputedStyle(element);
      const values = {};
      // Custom properties have no effect of their own, and the two origins only repeat the size, in WebKit.
      for (const name of style) if (!name.startsWith('--') && name !== 'perspective-origin' && name !== 'transform-origin') values[name] = style.getPropertyValue(name);
      found.push([`${element.localName} ${element.getAttribute('part') ?? ''}`, values]);
    }
  }
  return found;
}

/** The properties that differ, as messages. */
const differences = (before, after) =>
  before.flatMap(([what, values], index) => Object.keys(values).filter((name) => values[name] !== after[index][1][name]).map((name) => `${what}: ${name}: ${values[name]} → ${after[index][1][name]}`));

inEveryEngine('the style of an article', (page) => {
  test('depends on every custom property', async () => {
    await page.open();
    await page.run(show, [LANGUAGES]);
    // The focus ring is shown after a key press.
    await page.press(Key.TAB);
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab]').focus());
    assert.ok(PROPERTIES.length > 10);
    const unchanged = await page.run((properties) => {
      const host = document.querySelector('maqal-article');
      const value = (name) => (name.includes('-font-') ? 'Test' : /-(measure|gap)$/.test(name) ? '3em' : 'rgb(1, 2, 3)');
      const elements = [...host.shadowRoot.querySelectorAll('.maqal, [role=tab], [part~=panel], [part~=headline], [part~=section], [part~=date], [part~=body] :is(p, a, code, hr, blockquote)')];
      const look = () => elements.map((element) => {
        const { color, backgroundColor, fontFamily, maxInlineSize, marginBlockStart, borderBlockColor, borderInlineColor, textDecorationColor, outlineColor } = getComputedStyle(element);
        return [color, backgroundColor, fontFamily, maxInlineSize, marginBlockStart, borderBlockColor, borderInlineColor, textDecorationColor, outlineColor].join(' / ');
      });
      const before = look();
      return properties.filter((name) => {
        host.style.setProperty(name, value(name));
        const after = look();
        host.style.removeProperty(name);
        const changed = after.filter((style, index) => style !== before[index]);
        return !changed.length || (!value(name).endsWith('em') && !changed.some((style) => style.includes(value(name))));
      });
    }, PROPERTIES);
    assert.deepEqual(unchanged, []);
  });

  test('can be changed for every part from outside', async () => {
    await page.open();
    await page.run(show, ARTICLES.map(({ json }) => json));
    await page.article({ src: '/none.json' });
    await page.run(() => document.querySelectorAll('maqal-article').forEach((host) => (host.contents = host.sideBySide = true)));
    await page.until(() => [...document.querySelectorAll('maqal-article')].some(({ shadowRoot }) => shadowRoot.querySelector('[part~=contents]')));
    await page.until(() => [...document.querySelectorAll('maqal-article')].some(({ shadowRoot }) => shadowRoot.querySelector('[part~=side-by-side]')));
    assert.ok(PARTS.length > 50);
    const unreached = await page.run((parts) => {
      for (const { shadowRoot } of document.querySelectorAll('maqal-article')) shadowRoot.querySelector('[part~=load][role=button]')?.click();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(parts.map((part) => `maqal-article::part(${part}) { --reached-${part}: yes; }`).join('\n'));
      document.adoptedStyleSheets.push(sheet);
      const roots = [...document.querySelectorAll('maqal-article')].map(({ shadowRoot }) => shadowRoot);
      const isReached = (part, root) => [...root.querySelectorAll(`[part~=${part}]`)].some((element) => getComputedStyle(element).getPropertyValue(`--reached-${part}`).trim() === 'yes');
      return parts.filter((part) => !roots.some((root) => isReached(part, root)));
    }, PARTS);
    assert.deepEqual(unreached, []);
  });

  test('does not depend on universal and type selectors or inherited properties of the page', async () => {
    await page.open();
    await page.run(show, [LANGUAGES]);
    const before = await page.run(computedStyles);
    assert.ok(before.length > 50);
    await page.run((css) => document.head.appendChild(document.createElement('style')).append(css), HOSTILE_RULES);
    assert.deepEqual(differences(before, await page.run(computedStyles)).slice(0, 20), []);
    await page.run((style) => {
      document.querySelector('style').remove();
      for (const [name, value] of Object.entries(style)) document.body.style.setProperty(name, value);
    }, HOSTILE_BODY);
    assert.deepEqual(differences(before, await page.run(computedStyles)).slice(0, 20), []);
  });

  test('does not depend on them in the light DOM either, but on rules for a part', async () => {
    await page.open();
    await page.run(show, [LANGUAGES], { light: '' });
    const before = await page.run(computedStyles);
    assert.ok(before.length > 50);
    await page.run(
      (css, style) => {
        document.head.appendChild(document.createElement('style')).append(css);
        for (const [name, value] of Object.entries(style)) document.body.style.setProperty(name, value);
      },
      `* { letter-spacing: 2px; text-align: right; font-style: italic; margin: 3px; } p, td { line-height: 1; padding: 9px; } a { text-decoration: none; } h2 { border: 1px solid; }`,
      HOSTILE_BODY,
    );
    assert.deepEqual(differences(before, await page.run(computedStyles)).slice(0, 20), []);
    await page.run(() => document.querySelector('style').append('maqal-article .maqal [part~=headline] { letter-spacing: 3px; }'));
    assert.ok(differences(before, await page.run(computedStyles)).includes('h2 headline: letter-spacing: normal → 3px'));
  });

  test('inherits the colour, the font size and the visibility of the page', async () => {
    await page.open();
    await page.run(show, [LANGUAGES]);
    const inherited = await page.run(() => {
      const host = document.querySelector('maqal-article');
      const { style } = document.body;
      style.color = 'rgb(1, 2, 3)';
      style.fontSize = '32px';
      const paragraph = getComputedStyle(host.shadowRoot.querySelector('[lang=en] [part~=body] p'));
      const { color, fontSize } = paragraph;
      host.style.visibility = 'hidden';
      return [color, fontSize, paragraph.visibility];
    });
    assert.deepEqual(inherited, ['rgb(1, 2, 3)', '36px', 'hidden']);
  });
});
