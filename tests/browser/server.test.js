// Tests server-rendered articles inside the element: it enhances their markup in place, without WebAssembly, until it gets another article.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine, Key } from './engines.js';

const LIBRARY = readFileSync(new URL('../../www/demo/articles/library.json', import.meta.url), 'utf8');
const OPTIONS = { language: 'ar', idPrefix: 'm', url: 'http://localhost/articles/library.json' };
const CSS = readFileSync(new URL('../../dist/npm/style.css', import.meta.url), 'utf8');

/** The forms of server-rendered markup. */
const FORMS = {
  'with an inline style sheet': `<maqal-article>${renderToString(LIBRARY, { ...OPTIONS, shadow: { css: CSS } })}</maqal-article>`,
  'with a linked style sheet': `<maqal-article>${renderToString(LIBRARY, { ...OPTIONS, shadow: { href: '/npm/style.css' } })}</maqal-article>`,
  'without a style sheet': `<maqal-article>${renderToString(LIBRARY, { ...OPTIONS, shadow: true })}</maqal-article>`,
  'in the light DOM': `<link rel="stylesheet" href="/npm/style.css"><maqal-article light>${renderToString(LIBRARY, OPTIONS)}</maqal-article>`,
  'in the light DOM, without the attribute `light`': `<link rel="stylesheet" href="/npm/style.css"><maqal-article>${renderToString(LIBRARY, OPTIONS)}</maqal-article>`,
  'with `src` and fallback content': `<maqal-article src="/articles/cranes.json">${renderToString(LIBRARY, { ...OPTIONS, shadow: { css: CSS } })}<p>Fallback content</p></maqal-article>`,
};

/** What is visible of the article, and what was fetched. */
function state() {
  const host = document.querySelector('maqal-article');
  const tree = host.shadowRoot?.querySelector('.maqal') ? host.shadowRoot : host;
  const panels = [...tree.querySelectorAll('[part~=panel]')].filter((panel) => panel.firstElementChild?.checkVisibility());
  return {
    shown: panels.map((panel) => panel.lang),
    headline: panels[0]?.querySelector('[part~=headline]').textContent.slice(0, 11),
    tabs: [...tree.querySelectorAll('[role=tab]')].map((tab) => tab.lang),
    fetched: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => /\.(wasm|json)$/.test(name)),
  };
}

const SHOWN = { shown: ['ar'], headline: 'المكتبة الت', tabs: ['ar', 'fa', 'en'], fetched: [] };

/** Inserts markup as the HTML parser would. */
const write = async (html) => {
  const place = document.querySelector('#place');
  place.setHTMLUnsafe(html);
  const links = [place, ...[...place.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot)].flatMap((tree) => [...(tree?.querySelectorAll('link') ?? [])]);
  await Promise.all(links.map((link) => link.sheet ?? new Promise((resolve) => (link.onload = resolve))));
};

const define = async () => {
  await import('/npm/define.js');
  await document.querySelector('maqal-article').ready;
};

inEveryEngine('a server-rendered article', (page) => {
  beforeEach(() => page.open('/tests/browser/pages/bare.html'));

  for (const [form, html] of Object.entries(FORMS)) {
    test(`${form}, is complete without script, and enhanced in place`, async () => {
      await page.run(write, html);
      assert.deepEqual(await page.run(state), { ...SHOWN, shown: ['ar', 'fa', 'en'], tabs: [] });
      await page.run(() => {
        // It stays the same element, and is never removed.
        const host = document.querySelector('maqal-article');
        const tree = host.shadowRoot ?? host;
        window.maqal = tree.querySelector('.maqal');
        window.removed = 0;
        const observer = new MutationObserver((records) => (removed += records.flatMap(({ removedNodes }) => [...removedNodes]).filter((node) => node === maqal).length));
        observer.observe(tree, { childList: true });
      });
      await page.run(define);
      assert.deepEqual(await page.run(state), SHOWN);
      assert.deepEqual(await page.run(() => [removed, maqal.isConnected]), [0, true]);
      await page.until(() => {
        const maqal = window.maqal;
        return getComputedStyle(maqal).getPropertyValue('--_gap') !== '';
      });
      await page.isAccessible();
    });
  }

  test('has tabs, links and languages', async () => {
    await page.run(write, FORMS['with an inline style sheet']);
    await page.run(define);
    await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tab]').focus());
    await page.press(Key.ARROW_RIGHT);
    assert.deepEqual((await page.run(state)).shown, ['fa']);
    const [language, languages, isShown] = await page.run(() => {
      const host = document.querySelector('maqal-article');
      return [host.language, host.languages, host.show('en-GB')];
    });
    assert.deepEqual([language, languages, isShown], ['fa', ['ar', 'fa', 'en'], true]);
    await page.run(() => document.querySelector('maqal-article').setAttribute('language', 'ar'));
    assert.deepEqual(await page.run(state), SHOWN);
  });

  test('is shown in the language of the attribute or the URL', async () => {
    await page.run(write, FORMS['with an inline style sheet'].replace('<maqal-article', '<maqal-article language="fa-AF"'));
    await page.run(define);
    assert.deepEqual((await page.run(state)).shown, ['fa']);
    await page.open('/tests/browser/pages/bare.html?language=en');
    await page.run(write, FORMS['in the light DOM'].replace('<maqal-article', '<maqal-article sync="query"'));
    await page.run(define);
    assert.deepEqual((await page.run(state)).shown, ['en']);
  });

  for (const form of ['with an inline style sheet', 'in the light DOM', 'with `src` and fallback content']) {
    test(`${form}, is replaced by another article`, async () => {
      await page.run(write, FORMS[form]);
      await page.run(define);
      await page.run(async () => {
        const host = document.querySelector('maqal-article');
        host.src = '/articles/lighthouse.json';
        await host.ready;
      });
      const { tabs, fetched } = await page.run(state);
      assert.deepEqual(tabs, ['fr', 'en', 'he']);
      assert.ok(fetched.includes('/articles/lighthouse.json') && !fetched.includes('/articles/cranes.json'), String(fetched));
      await page.run(async (article) => {
        const host = document.querySelector('maqal-article');
        host.article = article;
        await host.ready;
      }, LIBRARY);
      assert.deepEqual((await page.run(state)).tabs, SHOWN.tabs);
      const count = () => [document, document.querySelector('maqal-article').shadowRoot].flatMap((tree) => [...tree.querySelectorAll('.maqal')]).length;
      assert.equal(await page.run(count), 1);
      await page.isAccessible();
    });
  }

  test('is replaced by the property `article` that was set before the element was defined', async () => {
    await page.run(write, FORMS['with an inline style sheet']);
    await page.run(() => (document.querySelector('maqal-article').article = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Newer', articleBody: 'A.' }));
    await page.run(define);
    assert.deepEqual((await page.run(state)).headline, 'Newer');
  });

  test('stays if the next article fails', async () => {
    await page.run(write, FORMS['with an inline style sheet']);
    await page.run(define);
    await page.run(() => {
      const host = document.querySelector('maqal-article');
      host.src = '/articles/none.json';
      return host.ready.catch(() => {});
    });
    const { shown, tabs } = await page.run(state);
    assert.deepEqual([shown, tabs], [SHOWN.shown, SHOWN.tabs]);
  });

  for (const form of ['with an inline style sheet', 'in the light DOM']) {
    test(`${form}, works after removal and reinsertion, and after cloning`, async () => {
      await page.run(write, FORMS[form]);
      await page.run(define);
      await page.run(async () => {
        const host = document.querySelector('maqal-article');
        host.show('fa');
        host.remove();
        await Promise.resolve();
        document.querySelector('#place').append(host);
        await host.ready;
      });
      assert.deepEqual(await page.run(state), { ...SHOWN, shown: ['fa'], headline: 'کتابخانه\u200cای' });
      await page.run(async () => {
        const host = document.querySelector('maqal-article');
        const copy = host.cloneNode(true);
        host.remove();
        document.querySelector('#place').append(copy);
        await copy.ready;
        copy.show('en');
      });
      const { shown, tabs, fetched } = await page.run(state);
      assert.deepEqual([shown, tabs, fetched], [['en'], SHOWN.tabs, []]);
    });
  }

  test('is found when the element is parsed after its definition', async () => {
    for (const html of [FORMS['with an inline style sheet'], FORMS['in the light DOM']]) {
      const found = await page.run(async (html) => {
        // Before a script runs, mutation observers are notified: of an empty element, then of half of the article.
        const script = '<script>document.currentScript?.remove()</script>';
        const begun = html.replace(/<maqal-article[^>]*>/, `$&${script}`).replace(/(light.*)(<div id="[^"]*" part="panel" lang="fa")/s, `$1${script}$2`);
        const defined = `<!doctype html><script src="${location.origin}/maqal/maqal.inline.js"></script>${begun}`;
        const frame = document.createElement('iframe');
        frame.src = URL.createObjectURL(new Blob([defined], { type: 'text/html' }));
        const loaded = new Promise((resolve) => (frame.onload = resolve));
        document.querySelector('#place').append(frame);
        await loaded;
        const host = frame.contentDocument.querySelector('maqal-article');
        await host.ready;
        const maqal = host.shadowRoot.querySelector('.maqal') ?? host.querySelector('.maqal');
        const found = [host.languages, [...maqal.querySelectorAll('[role=tab]')].length, host.querySelector('template, script')];
        frame.remove();
        return found;
      }, html);
      assert.deepEqual(found, [['ar', 'fa', 'en'], 3, null]);
    }
  });
});
