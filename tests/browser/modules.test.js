// The two modules: an article fetches the core, and the full one only where it takes it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

const CORE = 'maqal.wasm';
const FULL = 'maqal-full.wasm';
const WORDPRESS = '/tests/spec/articles/wordpress-polylang/input.json';
const SCHEMA = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Rain at last' };
const markdown = (articleBody) => ({ ...SCHEMA, articleBody, encodingFormat: 'text/markdown' });
const html = (articleBody) => ({ ...SCHEMA, articleBody, encodingFormat: 'text/html' });
const BLOCKS = [{ _type: 'block', children: [{ _type: 'span', text: 'It rained.' }] }];

/** The modules that were fetched, in order, as often as they were. */
function fetched() {
  return performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()).filter((name) => name.endsWith('.wasm'));
}

/** Shows an article; gives what stands in its panel. */
async function show(article, attributes = {}) {
  const host = document.createElement('maqal-article');
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
  host.article = article;
  document.querySelector('#place').replaceChildren(host);
  const { code } = (await host.ready.catch((error) => error)) ?? {};
  return code ?? host.shadowRoot.querySelector('[part~=panel]:not([hidden]) > article').innerHTML;
}

/** What a server makes of the same article: the panel's content, but for what ids begin with. */
function ofServer(article) {
  return renderToString(article).match(/<article [^>]*>(.*?)<\/article>/s)[1];
}

const idless = (html) => html.replace(/maqal(-\d+)?-(?=[a-z]+-)/g, '');

inEveryEngine('an article', (page) => {
  beforeEach(() => page.open());

  for (const [name, article] of [
    ['without a body', SCHEMA],
    ['of plain text', { ...SCHEMA, articleBody: 'One < two.\n\n<3' }],
    ['of Markdown', markdown('## Rain\n\n| a | b |\n|-|-|\n| 1 | `<b>` |\n\n<https://news.example/> a < b[^1]\n\n```html\n<p>\n```\n\n[^1]: Note')],
    ['without a type', { inLanguage: 'en', headline: 'Rain at last', articleBody: 'It rained.' }],
  ]) {
    test(`${name} fetches only the core`, async () => {
      assert.equal(idless(await page.run(show, article)), idless(ofServer(article)));
      assert.deepEqual(await page.run(fetched), [CORE]);
    });
  }

  for (const [name, article] of [
    ['in HTML', html('<p>It <em>rained</em>.</p>')],
    ['that does not say it is in HTML', { ...SCHEMA, articleBody: '<p>It <em>rained</em>.</p>' }],
    ['of Markdown with a block of HTML', markdown('<div>\n\nIt *rained*.\n\n</div>')],
    ['of Markdown with HTML in a line', markdown('It <kbd>rained</kbd>.')],
    ['of Markdown with HTML in a footnote', markdown('It rained.[^1]\n\n[^1]: H<sub>2</sub>O')],
    ['of Portable Text', { ...SCHEMA, articleBody: BLOCKS }],
    ['of WordPress', JSON.parse(readFileSync(new URL('../spec/articles/wordpress-polylang/input.json', import.meta.url), 'utf8'))],
  ]) {
    test(`${name} fetches the full module, once, and is what a server makes of it`, async () => {
      assert.equal(idless(await page.run(show, article)), idless(ofServer(article)));
      assert.deepEqual(await page.run(fetched), [CORE, FULL]);
      assert.equal(idless(await page.run(show, article)), idless(ofServer(article)));
      assert.deepEqual(await page.run(fetched), [CORE, FULL]);
    });
  }

  test('that says so fetches the full module at once, and no other', async () => {
    await page.run(show, html('<p>It rained.</p>'), { full: '' });
    await page.run(show, SCHEMA);
    assert.deepEqual(await page.run(fetched), [FULL]);
  });

  test('that is shown stays live when a later one takes the full module', async () => {
    await page.article({ src: '/articles/library.json', language: 'en' });
    const shown = await page.run(async (src) => {
      const first = document.querySelector('maqal-article');
      const second = document.createElement('maqal-article');
      second.setAttribute('src', src);
      first.after(second);
      await second.ready;
      const isShown = first.show('fa');
      return [isShown, first.shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]').textContent.length > 0];
    }, WORDPRESS);
    assert.deepEqual(shown, [true, true]);
    assert.deepEqual(await page.run(fetched), [CORE, FULL]);
  });

  test('whose module cannot be had is told, leaves what was there, and comes when it can', async () => {
    await page.article({ src: '/articles/library.json', language: 'en' });
    const [code, told, headline] = await page.run(async (src) => {
      const { fetch } = window;
      window.fetch = (url, options) => fetch(String(url).includes('maqal-full') ? '/none.wasm' : url, options);
      window.mend = () => (window.fetch = fetch);
      const host = document.querySelector('maqal-article');
      const told = [];
      host.addEventListener('maqal-error', ({ code }) => told.push(code));
      host.setAttribute('src', src);
      const { code } = await host.ready.catch((error) => error);
      return [code, told, host.shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]').textContent];
    }, WORDPRESS);
    assert.deepEqual([code, told], ['wasm.status', ['wasm.status']]);
    assert.match(headline, /library/);
    const status = await page.run(async () => {
      mend();
      const host = document.querySelector('maqal-article');
      await host.reload();
      return host.shadowRoot.querySelector('[role=status]').textContent;
    });
    assert.equal(status, '');
    assert.deepEqual((await page.run(fetched)).filter((name) => name === FULL), [FULL]);
  });
});

inEveryEngine('a program', (page) => {
  beforeEach(() => page.open());

  test('that makes the library ready can read everything', async () => {
    const [before, after] = await page.run(async (article) => {
      const { init, read } = await import('/npm/index.js');
      const before = (() => {
        try {
          read(article);
        } catch (error) {
          return error.code;
        }
      })();
      await init();
      return [before, JSON.parse(read(article).toJsonLd()).headline];
    }, html('<p>It rained.</p>'));
    assert.deepEqual([before, after], ['wasm.early', 'Rain at last']);
    assert.deepEqual(await page.run(fetched), [FULL]);
  });

  test('that makes only the core ready is told what it cannot do, and where', async () => {
    const told = await page.run(async (article, schema) => {
      const { init, initCore, read } = await import('/npm/index.js');
      const problem = (work) => {
        try {
          work();
        } catch ({ name, code, path }) {
          return [name, code, path];
        }
      };
      await initCore();
      const written = read(schema);
      const told = [problem(() => read(article)), problem(() => written.toJsonLd())];
      await init();
      return [...told, read(article).variants.length, problem(() => written.toJsonLd())];
    }, html('<p>It rained.</p>'), SCHEMA);
    const missing = ['MaqalError', 'feature.missing'];
    assert.deepEqual(told, [[...missing, 'articleBody'], [...missing, ''], 1, [...missing, '']]);
    assert.deepEqual(await page.run(fetched), [CORE, FULL]);
  });
});
