// Tests colours: contrast in light and dark (WCAG 2.2, 1.4.3 and 1.4.11), and forced colours.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { inChromium, inEveryEngine } from './engines.js';
import { ARTICLES } from './fixtures.js';

/** Shows all articles in all their languages in a page with this color-scheme, and returns the contrasts that are too low. */
async function measureContrasts(articles, scheme) {
  const { contrastOf, contrasts, name, texts } = await import('/tests/browser/measure.js');
  document.documentElement.style.colorScheme = scheme;
  await customElements.whenDefined('maqal-article');
  const host = document.createElement('maqal-article');
  document.querySelector('#place').append(host);
  const found = [];
  const translucent = new Set();
  for (const json of [...articles, '{']) {
    host.article = json;
    await host.ready.catch(() => {});
    for (const language of host.languages.length ? host.languages : ['']) {
      host.show(language);
      const root = host.shadowRoot;
      found.push(...contrasts(root));
      for (const element of texts(root)) if (/rgba|\//.test(getComputedStyle(element).color)) translucent.add(name(element));
      const shapes = [
        ['[role=tab][aria-selected=true]', 'borderBlockEndColor'],
        ['[part~=quote], [part~=correction]', 'borderInlineStartColor'],
        ['th', 'borderBlockEndColor'],
        ['[part~=retry]', 'borderBlockEndColor'],
        ['a', 'textDecorationColor'],
      ];
      for (const [selector, property] of shapes) {
        for (const element of root.querySelectorAll(selector)) {
          if (element.checkVisibility()) found.push({ what: `${property} of ${name(element)}`, ratio: contrastOf(element, property), least: 3 });
        }
      }
    }
  }
  found.sort((a, b) => a.ratio / a.least - b.ratio / b.least);
  return { translucent: [...translucent], count: found.length, low: found.filter(({ ratio, least }) => ratio < least), lowest: found[0] };
}

inEveryEngine('contrast', (page) => {
  for (const scheme of ['light', 'dark']) {
    test(`is sufficient in ${scheme} mode`, async (context) => {
      await page.open();
      const { translucent, count, low, lowest } = await page.run(measureContrasts, ARTICLES.map(({ json }) => json), scheme);
      assert.ok(count > 1000, `${count}`);
      assert.deepEqual(low, []);
      // Translucent joined letters would be darker where they overlap.
      assert.deepEqual(translucent, []);
      context.diagnostic(JSON.stringify(lowest));
    });
  }

  test('is not the only difference between states', async () => {
    await page.open();
    await page.article({ src: '/articles/library.json', language: 'en' });
    const styles = await page.run(() => {
      const { shadowRoot } = document.querySelector('maqal-article');
      const [tab, other] = ['true', 'false'].map((selected) => getComputedStyle(shadowRoot.querySelector(`[role=tab][aria-selected=${selected}]`)));
      const links = [...shadowRoot.querySelectorAll('[lang=en] [part~=body] a')];
      return {
        weights: [tab.fontWeight, other.fontWeight],
        bars: tab.borderBlockEndColor !== other.borderBlockEndColor,
        plain: links.filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline')).length,
      };
    });
    assert.deepEqual(styles, { weights: ['700', '400'], bars: true, plain: 0 });
  });
});

inChromium('forced colours', (page) => {
  afterEach(() => page.cdp('Emulation.setEmulatedMedia', { features: [] }));

  test('replace all colours, and keep states and borders visible', async () => {
    await page.open();
    await page.cdp('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await page.article({ src: '/articles/library.json', language: 'en' });
    const styles = await page.run(async () => {
      const { texts } = await import('/tests/browser/measure.js');
      const probe = document.body.appendChild(document.createElement('p'));
      const system = (name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const allowed = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ButtonText', 'ButtonBorder', 'GrayText', 'Highlight', 'HighlightText', 'Field', 'FieldText', 'Mark', 'MarkText'].map(system);
      const root = document.querySelector('maqal-article').shadowRoot;
      const of = (selector, property) => getComputedStyle(root.querySelector(selector))[property];
      root.querySelector('[role=tab][aria-selected=true]').focus();
      const panel = '[role=tabpanel]:not([hidden])';
      return {
        own: texts(root).map((element) => getComputedStyle(element).color).filter((colour) => !allowed.includes(colour)),
        tab: of('[role=tab][aria-selected=true]', 'borderBlockEndColor') === system('Highlight'),
        other: of('[role=tab][aria-selected=false]', 'borderBlockEndColor') === system('Canvas'),
        focus: [of('[role=tab][aria-selected=true]', 'outlineStyle'), of('[role=tab][aria-selected=true]', 'outlineColor') === system('Highlight')],
        quote: [of(`${panel} [part~=quote]`, 'borderInlineStartStyle'), of(`${panel} [part~=quote]`, 'borderInlineStartColor') !== system('Canvas')],
        table: [of(`${panel} th`, 'borderBlockEndStyle'), of(`${panel} th`, 'borderBlockEndColor') !== system('Canvas')],
        code: of(`${panel} [part~=code]`, 'borderBlockEndStyle'),
      };
    });
    assert.deepEqual(styles, { own: [], tab: true, other: true, focus: ['solid', true], quote: ['solid', true], table: ['solid', true], code: 'solid' });
  });

  test('and reduced motion: nothing is animated', async () => {
    await page.cdp('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    await page.open();
    await page.article({ src: '/articles/library.json', language: 'en' });
    const moved = await page.run(() => {
      const { shadowRoot } = document.querySelector('maqal-article');
      const before = scrollY;
      shadowRoot.querySelector('[lang=en] [role=doc-noteref]').click();
      return { isImmediate: scrollY > before, animations: document.getAnimations().length };
    });
    assert.deepEqual(moved, { isImmediate: true, animations: 0 });
  });
});
