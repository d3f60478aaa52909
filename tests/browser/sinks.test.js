// Both sinks make the same DOM, for every fixture and every language of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine } from './engines.js';
import { ARTICLES, URL_OF_ARTICLE } from './fixtures.js';

/** Compares, in the page, for each language; gives the first two that differ. */
async function compare(json, url) {
  const { apply } = await import('/npm/apply.js');
  const { init, library } = await import('/npm/wasm.js');
  await init();
  const { Reading, vocabulary } = library();
  const reading = new Reading(json, JSON.stringify({ url }));
  const parse = (html) => new DOMParser().parseFromString(html, 'text/html').body;
  const replay = (stream) => {
    const body = document.implementation.createHTMLDocument().body;
    apply(stream, body, vocabulary);
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
    const options = JSON.stringify({ language, idPrefix: 'm', headingLevel: 5 });
    const parsed = parse(reading.html(options));
    const streamed = replay(reading.frame(options, index));
    const panels = panelsOf(streamed);
    if (panels.filter((panel) => panel.hasChildNodes()).length !== 1) return ['one panel filled', streamed.outerHTML];
    for (const [other, panel] of panels.entries()) if (other !== index) panel.append(...replay(reading.panel(options, other)).childNodes);
    const found = differ(streamed, parsed);
    if (found) return found;
  }
  return { html: reading.html('{"idPrefix":"m"}'), languages: reading.variants.map(({ language }) => language) };
}

inEveryEngine('the two sinks', (page) => {
  for (const { name, json, html } of ARTICLES) {
    test(`make one DOM of ${name}`, async () => {
      await page.open();
      const found = await page.run(compare, json, URL_OF_ARTICLE);
      if (Array.isArray(found)) assert.equal(...found);
      assert.ok(found.languages.length);
      // What the platform's Intl says is the same everywhere, white space aside.
      assert.equal(found.html.replace(/\s/g, ' '), html.replace(/\s/g, ' '));
    });
  }
});
