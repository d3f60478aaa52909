// Links inside an article and out of it, and the parts that scroll sideways.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine, Key } from './engines.js';

const ARTICLE = { src: '/tests/browser/pages/wide.json', language: 'en' };

inEveryEngine('a link', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.article(ARTICLE);
    await page.run(() => {
      // Room to scroll, below and between.
      const style = new CSSStyleSheet();
      style.replaceSync('[part~=body] > p, [part~=notes] { margin-block-end: 90vh !important }');
      document.querySelector('maqal-article').shadowRoot.adoptedStyleSheets.push(style);
      window.followed = [];
      addEventListener('maqal-link', (event) => {
        event.preventDefault();
        followed.push([event.url, event.link.textContent]);
      });
    });
  });
  afterEach(() => page.isAccessible());

  /** Presses Enter on the link whose address ends so. */
  const follow = async (selector) => {
    await page.run((selector) => document.querySelector('maqal-article').shadowRoot.querySelector(`[part~=panel]:not([hidden]) ${selector}`).focus(), selector);
    await page.press(Key.ENTER);
  };
  /** What has focus, and whether it is seen. */
  const focused = () => {
    const { activeElement } = document.querySelector('maqal-article').shadowRoot;
    const { top, bottom } = activeElement.getBoundingClientRect();
    return [activeElement.localName, activeElement.getAttribute('role'), top >= -1 && bottom <= innerHeight + 1, location.hash];
  };

  test('to a note leads there and back, focus too', async () => {
    await follow('[role=doc-noteref]');
    assert.deepEqual(await page.run(focused), ['li', null, true, '']);
    await follow('[role=doc-backlink]');
    assert.deepEqual(await page.run(focused), ['a', 'doc-noteref', true, '']);
    const tabindex = await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=notes] li').getAttribute('tabindex'));
    assert.equal(tabindex, null);
  });

  test('out of the article is told, and can be stopped', async () => {
    await follow('a[href^=https]');
    assert.deepEqual(await page.run(() => followed), [['https://example.com/out', 'out']]);
    assert.equal(await page.run(() => location.pathname), '/tests/browser/pages/blank.html');
  });

  test('to an id that an Arabic heading could have is found, as it stands and encoded', async () => {
    for (const isEncoded of [false, true]) {
      await page.run((isEncoded) => {
        const { shadowRoot } = document.querySelector('maqal-article');
        const heading = shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=body] [part~=heading]');
        heading.id = 'عنوان فيه مسافة % و"علامة"';
        shadowRoot.querySelector('[part~=body] a').setAttribute('href', `#${isEncoded ? encodeURIComponent(heading.id) : heading.id}`);
      }, isEncoded);
      await follow('[part~=body] a');
      assert.deepEqual(await page.run(focused), ['h3', null, true, '']);
    }
  });
});

inEveryEngine('what is wide', (page) => {
  afterEach(() => page.isAccessible());

  test('can be reached and has a name, as long as it is wider than its place', async () => {
    await page.open();
    await page.article(ARTICLE);
    const regions = () =>
      [...document.querySelector('maqal-article').shadowRoot.querySelectorAll('[part~=scroll]')].map((region) => [
        region.firstElementChild.localName,
        region.getAttribute('role'),
        region.getAttribute('tabindex'),
        Boolean(region.getAttribute('aria-label')),
      ]);
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]'));
    assert.deepEqual(await page.run(regions), [
      ['table', null, null, false],
      ['pre', 'region', '0', true],
    ]);
    await page.isAccessible();
    await page.run(() => (document.querySelector('maqal-article').style.cssText = '--maqal-measure: none; inline-size: 3000px'));
    await page.until(() => !document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]'));
    assert.deepEqual(await page.run(regions), [
      ['table', null, null, false],
      ['pre', null, null, false],
    ]);
  });

  test('in a language that is shown later, too', async () => {
    await page.open();
    await page.article({ ...ARTICLE, language: 'ar' });
    assert.equal(await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]')), null);
    await page.run(() => document.querySelector('maqal-article').show('en'));
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[lang=en] [role=region]'));
  });
});
