// Tests the files of the WebAssembly: an article fetches the main file, and the others only if it needs them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

const MAIN = 'maqal.wasm';
const CHUNK = 'maqal-chunk.wasm';
const ENTITIES = 'maqal-entities.wasm';
const WORDPRESS = '/tests/spec/articles/wordpress-polylang/input.json';
const SCHEMA = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Rain at last' };
const markdown = (articleBody) => ({ ...SCHEMA, articleBody, encodingFormat: 'text/markdown' });
const html = (articleBody) => ({ ...SCHEMA, articleBody, encodingFormat: 'text/html' });
const BLOCKS = [{ _type: 'block', children: [{ _type: 'span', text: 'It rained.' }] }];

/** The files that were fetched, in order, with repetitions. */
function fetched() {
  return performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()).filter((name) => name.endsWith('.wasm'));
}

/** Shows an article; returns the markup in its panel, or the code of its error. */
async function show(article, attributes = {}) {
  const host = document.createElement('maqal-article');
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
  host.article = article;
  document.querySelector('#place').replaceChildren(host);
  const { code } = (await host.ready.catch((error) => error)) ?? {};
  return code ?? host.shadowRoot.querySelector('[part~=panel]:not([hidden]) > article').innerHTML;
}

/** The server-rendered markup of the same article. */
function serverMarkup(article) {
  return renderToString(article).match(/<article [^>]*>(.*?)<\/article>/s)[1];
}

/** The markup without the prefixes of ids. */
const withoutPrefixes = (html) => html.replace(/maqal(-\d+)?-(?=[a-z]+-)/g, '');

inEveryEngine('an article', (page) => {
  beforeEach(() => page.open());

  for (const [name, article] of [
    ['without a body', SCHEMA],
    ['in plain text', { ...SCHEMA, articleBody: 'One < two.\n\n<3' }],
    ['in Markdown', markdown('## Rain\n\n| a | b |\n|-|-|\n| 1 | `<b>` |\n\n<https://news.example/> a < b[^1]\n\n```html\n<p>\n```\n\n[^1]: Note')],
    ['without a type', { inLanguage: 'en', headline: 'Rain at last', articleBody: 'It rained.' }],
  ]) {
    test(`${name} fetches only the main file`, async () => {
      assert.equal(withoutPrefixes(await page.run(show, article)), withoutPrefixes(serverMarkup(article)));
      assert.deepEqual(await page.run(fetched), [MAIN]);
    });
  }

  for (const [name, article] of [
    ['in HTML', html('<p>It <em>rained</em>.</p>')],
    ['in HTML without encodingFormat', { ...SCHEMA, articleBody: '<p>It <em>rained</em>.</p>' }],
    ['in Markdown with an HTML block', markdown('<div>\n\nIt *rained*.\n\n</div>')],
    ['in Markdown with inline HTML', markdown('It <kbd>rained</kbd>.')],
    ['in Markdown with HTML in a footnote', markdown('It rained.[^1]\n\n[^1]: H<sub>2</sub>O')],
    ['in Portable Text', { ...SCHEMA, articleBody: BLOCKS }],
    ['from WordPress', JSON.parse(readFileSync(new URL('../spec/articles/wordpress-polylang/input.json', import.meta.url), 'utf8'))],
  ]) {
    test(`${name} fetches the chunk once, and has the markup of a server`, async () => {
      assert.equal(withoutPrefixes(await page.run(show, article)), withoutPrefixes(serverMarkup(article)));
      assert.deepEqual(await page.run(fetched), [MAIN, CHUNK]);
      assert.equal(withoutPrefixes(await page.run(show, article)), withoutPrefixes(serverMarkup(article)));
      assert.deepEqual(await page.run(fetched), [MAIN, CHUNK]);
    });
  }

  for (const [name, article, files] of [
    ['with a rare character reference', { ...SCHEMA, headline: 'Rain &sung; at last' }, [MAIN, ENTITIES]],
    ['in Markdown with any', markdown('Rain &amp; hail'), [MAIN, ENTITIES]],
    ['in HTML with a common one', html('<p>Rain &amp; hail&hellip;</p>'), [MAIN, CHUNK]],
    ['in HTML with a rare one', html('<p>Rain &sung;</p>'), [MAIN, ENTITIES, CHUNK]],
  ]) {
    test(`${name} fetches ${files.join(', ')}, and has the markup of a server`, async () => {
      assert.equal(withoutPrefixes(await page.run(show, article)), withoutPrefixes(serverMarkup(article)));
      assert.deepEqual(await page.run(fetched), files);
    });
  }

  test('whose JSON text has a rare character reference requests its file beside the main one', async () => {
    const requested = await page.run(async (articles) => {
      const { fetch } = window;
      const requested = [];
      window.fetch = (url, options) => {
        requested.push(String(url).split('/').pop());
        return fetch(url, options);
      };
      for (const article of articles) {
        const host = document.createElement('maqal-article');
        host.article = article;
        document.querySelector('#place').replaceChildren(host);
        await new Promise((resolve) => setTimeout(resolve));
        requested.push('');
        await host.ready;
      }
      return requested.filter((name) => !name.endsWith('.css'));
    }, ['Rain &amp; hail', 'Rain &sung;'].map((headline) => JSON.stringify({ ...SCHEMA, headline })));
    assert.deepEqual(requested, [MAIN, '', ENTITIES, '']);
  });

  test('whose body is in the page requests the chunk beside the main file', async () => {
    const [requested, text] = await page.run(async (article) => {
      const { fetch } = window;
      const requested = [];
      window.fetch = (url, options) => {
        requested.push(String(url).split('/').pop());
        return fetch(url, options);
      };
      document.body.insertAdjacentHTML('beforeend', '<div id="body"><p>It rained.</p></div>');
      const host = document.createElement('maqal-article');
      host.setAttribute('body-from', '#body');
      host.article = article;
      document.querySelector('#place').replaceChildren(host);
      // Both are requested in one task.
      await new Promise((resolve) => setTimeout(resolve));
      const files = requested.filter((name) => name.endsWith('.wasm'));
      await host.ready;
      return [files, host.shadowRoot.querySelector('[part~=body]').textContent];
    }, SCHEMA);
    assert.deepEqual([requested.sort(), text.trim()], [[CHUNK, MAIN], 'It rained.']);
  });

  test('stays interactive when a later one loads the chunk', async () => {
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
    assert.deepEqual(await page.run(fetched), [MAIN, CHUNK]);
  });

  test('whose chunk cannot be fetched reports it, keeps the previous article, and can be reloaded', async () => {
    await page.article({ src: '/articles/library.json', language: 'en' });
    const [code, events, headline] = await page.run(async (src) => {
      const { fetch } = window;
      window.fetch = (url, options) => fetch(String(url).includes('maqal-chunk') ? '/none.wasm' : url, options);
      window.restoreFetch = () => (window.fetch = fetch);
      const host = document.querySelector('maqal-article');
      const events = [];
      host.addEventListener('maqal-error', ({ code }) => events.push(code));
      host.setAttribute('src', src);
      const { code } = await host.ready.catch((error) => error);
      return [code, events, host.shadowRoot.querySelector('[part~=panel]:not([hidden]) [part~=headline]').textContent];
    }, WORDPRESS);
    assert.deepEqual([code, events], ['wasm.status', ['wasm.status']]);
    assert.match(headline, /library/);
    const status = await page.run(async () => {
      restoreFetch();
      const host = document.querySelector('maqal-article');
      await host.reload();
      return host.shadowRoot.querySelector('[role=status]').textContent;
    });
    assert.equal(status, '');
    assert.deepEqual((await page.run(fetched)).filter((name) => name === CHUNK), [CHUNK]);
  });
});

inEveryEngine('a program', (page) => {
  beforeEach(() => page.open());

  test('that awaits init() can read everything', async () => {
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
    assert.deepEqual((await page.run(fetched)).sort(), [CHUNK, ENTITIES, MAIN]);
  });

  test('that reads before the chunk is loaded gets an error with a path, and none afterwards', async () => {
    const errors = await page.run(async (article, schema) => {
      const { init, read } = await import('/npm/index.js');
      const { main } = await import('/npm/wasm.js');
      const errorOf = (work) => {
        try {
          work();
        } catch ({ name, code, path }) {
          return [name, code, path];
        }
      };
      await main.load();
      const other = read(schema);
      const errors = [errorOf(() => read(article)), errorOf(() => other.toJsonLd())];
      await init();
      return [...errors, read(article).variants.length, JSON.parse(other.toJsonLd()).headline];
    }, html('<p>It rained.</p>'), SCHEMA);
    const missing = ['MaqalError', 'chunk.missing'];
    assert.deepEqual(errors, [[...missing, 'articleBody'], [...missing, ''], 1, 'Rain at last']);
    assert.deepEqual((await page.run(fetched)).sort(), [CHUNK, ENTITIES, MAIN]);
  });
});
