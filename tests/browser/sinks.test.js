// Both sinks make the same DOM, for every fixture and every language of it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

const URL_OF_ARTICLE = 'https://news.example/articles/one.json';
const FOLDERS = ['../fixtures/', '../../www/demo/articles/'].map((folder) => new URL(folder, import.meta.url)).filter((folder) => existsSync(folder));
const FIXTURES = FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json')).map((name) => new URL(name, folder)));

/** Compares, in the page, for each language; gives the first two that differ. */
async function compare(json, url) {
  const { init } = await import('/npm/index.js');
  const { apply } = await import('/npm/apply.js');
  const { Reading } = await import('/npm/bindings.js');
  await init();
  const reading = new Reading(json, { url });
  const parse = (html) => new DOMParser().parseFromString(html, 'text/html').body;
  const replay = (stream) => {
    const body = document.implementation.createHTMLDocument().body;
    apply(stream, body);
    return body;
  };
  const differ = (streamed, parsed) => {
    streamed.normalize();
    parsed.normalize();
    return streamed.isEqualNode(parsed) ? undefined : [streamed.outerHTML, parsed.outerHTML];
  };
  const panelsOf = (body) => [...body.querySelectorAll('.maqal > [part~=panel]')];
  for (const [index, { language }] of reading.variants.entries()) {
    // Of two variants in one language a server can only show the first.
    if (reading.choose([language]) !== index) continue;
    const options = { language, idPrefix: 'x', headingLevel: 5 };
    const parsed = parse(reading.html(options));
    const streamed = replay(reading.frame(options, index));
    const panels = panelsOf(streamed);
    if (panels.filter((panel) => panel.hasChildNodes()).length !== 1) return ['one panel filled', streamed.outerHTML];
    for (const [other, panel] of panels.entries()) if (other !== index) panel.append(...replay(reading.panel(options, other)).childNodes);
    const found = differ(streamed, parsed);
    if (found) return found;
  }
  return { html: reading.html({ idPrefix: 'x' }), languages: reading.variants.map(({ language }) => language) };
}

inEveryEngine('the two sinks', (page) => {
  for (const fixture of FIXTURES) {
    const name = decodeURIComponent(fixture.pathname).split('/').slice(-2).join('/');
    test(`make one DOM of ${name}`, async () => {
      const json = readFileSync(fixture, 'utf8');
      let inNode;
      try {
        inNode = renderToString(json, { idPrefix: 'x', url: URL_OF_ARTICLE });
      } catch (error) {
        // A fixture of what is no article: then in both.
        assert.match(error.code, /^(json|article)\./);
        return;
      }
      await page.open();
      const found = await page.run(compare, json, URL_OF_ARTICLE);
      if (Array.isArray(found)) assert.equal(...found);
      assert.ok(found.languages.length);
      // What the platform's Intl says is the same everywhere, white space aside.
      assert.equal(found.html.replace(/\s/g, ' '), inNode.replace(/\s/g, ' '));
    });
  }
});
