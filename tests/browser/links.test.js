// Tests links inside an article and out of it, and regions that scroll horizontally.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine, Key } from './engines.js';

const ARTICLE = { src: '/tests/browser/pages/wide.json', language: 'en' };

inEveryEngine('a link', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.article(ARTICLE);
    await page.run(() => {
      // Makes room to scroll, below and between.
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

  /** Presses Enter on a link of the shown panel. */
  const follow = async (selector) => {
    await page.run((selector) => document.querySelector('maqal-article').shadowRoot.querySelector(`[part~=panel]:not([hidden]) ${selector}`).focus(), selector);
    await page.press(Key.ENTER);
  };
  /** The focused element, whether it is in the viewport, and the URL fragment. */
  const focused = () => {
    const { activeElement } = document.querySelector('maqal-article').shadowRoot;
    const { top, bottom } = activeElement.getBoundingClientRect();
    return [activeElement.localName, activeElement.getAttribute('role'), top >= -1 && bottom <= innerHeight + 1, location.hash];
  };

  test('to a footnote moves the view and focus there and back', async () => {
    await follow('[role=doc-noteref]');
    assert.deepEqual(await page.run(focused), ['li', null, true, '']);
    await follow('[role=doc-backlink]');
    assert.deepEqual(await page.run(focused), ['a', 'doc-noteref', true, '']);
    const tabindex = await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=notes] li').getAttribute('tabindex'));
    assert.equal(tabindex, null);
  });

  test('out of the article fires a cancelable event', async () => {
    await follow('a[href^=https]');
    assert.deepEqual(await page.run(() => followed), [['https://example.com/out', 'out']]);
    assert.equal(await page.run(() => location.pathname), '/tests/browser/pages/blank.html');
  });

  test('to an id with Arabic letters is found, verbatim and percent-encoded', async () => {
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

inEveryEngine('wide content', (page) => {
  afterEach(() => page.isAccessible());

  test('is focusable and has a name while it overflows', async () => {
    await page.open();
    await page.article(ARTICLE);
    const regions = () => {
      const { shadowRoot } = document.querySelector('maqal-article');
      return [...shadowRoot.querySelectorAll('[part~=scroll]')].map((region) => [
        region.firstElementChild.localName,
        region.getAttribute('role'),
        region.getAttribute('tabindex'),
        region.getAttribute('aria-labelledby')?.split(' ').map((id) => shadowRoot.getElementById(id).textContent).join() ?? null,
        region.children.length,
      ]);
    };
    const narrow = (name) => [name, null, null, null, 1];
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]'));
    assert.deepEqual(await page.run(regions), [narrow('table'), ['pre', 'region', '0', 'Code,A wide article', 2]]);
    await page.isAccessible();
    await page.run(() => (document.querySelector('maqal-article').style.cssText = '--maqal-measure: none; inline-size: 3000px'));
    await page.until(() => !document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]'));
    assert.deepEqual(await page.run(regions), [narrow('table'), narrow('pre')]);
  });

  test('is a region also in a language that is shown later', async () => {
    await page.open();
    await page.article({ ...ARTICLE, language: 'ar' });
    assert.equal(await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]')), null);
    await page.run(() => document.querySelector('maqal-article').show('en'));
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('[lang=en] [role=region]'));
  });

  /** Shows an article in one language in a narrow element. */
  const show = (inLanguage, articleBody) =>
    page.run(
      async (article) => {
        const host = document.querySelector('maqal-article');
        host.style.cssText = 'display: block; inline-size: 200px';
        host.article = article;
        await host.ready;
      },
      { '@type': 'NewsArticle', inLanguage, headline: 'Headline', articleBody, encodingFormat: 'text/html' },
    );
  const wide = () => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]');
  const cells = `<tr>${'<th>1234567890</th>'.repeat(20)}</tr><tr>${'<td>1</td>'.repeat(20)}</tr>`;

  test('has the language of its name', async () => {
    await page.open();
    await page.article({});
    // There are no labels in the third language; the second table is in a quotation in another language.
    for (const [language, body, expected] of [
      ['ar', `<table>${cells}</table>`, ['جدول', 'ar']],
      ['ru', `<blockquote lang="en">Words<table>${cells}</table></blockquote>`, ['Таблица', 'ru']],
      ['la', `<table>${cells}</table>`, ['Table', 'en']],
    ]) {
      await show(language, body);
      await page.until(wide);
      const name = await page.run(() => {
        const { shadowRoot } = document.querySelector('maqal-article');
        const label = shadowRoot.getElementById(shadowRoot.querySelector('[role=region]').getAttribute('aria-labelledby').split(' ')[0]);
        return [label.textContent, label.closest('[lang]').lang];
      });
      assert.deepEqual(name, expected);
      await page.isAccessible();
    }
  });

  test('keeps the author’s id when it no longer overflows', async () => {
    await page.open();
    await page.article({});
    await show('en', `<a href="#figures">Figures</a><table id="figures">${cells}</table>`);
    await page.until(wide);
    const id = await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]').id);
    assert.match(id, /figures$/);
    await page.run(() => (document.querySelector('maqal-article').style.cssText = '--maqal-measure: none; inline-size: 3000px'));
    await page.until(() => !document.querySelector('maqal-article').shadowRoot.querySelector('[role=region]'));
    assert.equal(await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[part~=scroll]').id), id);
  });
});
