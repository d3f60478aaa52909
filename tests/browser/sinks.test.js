// Tests that both sinks produce the same DOM, for every fixture and each of its languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine } from './engines.js';
import { ARTICLES, URL_OF_ARTICLE } from './fixtures.js';

/** Compares them in the page, for each language; returns the first difference as `{ difference: [streamed, parsed] }`. */
async function compare(json, url) {
  const { apply } = await import('/npm/apply.js');
  const { init, library } = await import('/npm/wasm.js');
  await init();
  const { choose, frame, html, panel: panelOf, read, vocabulary } = library().exports;
  const [reading, variants] = read(json, JSON.stringify({ url }));
  const parse = (html) => new DOMParser().parseFromString(html, 'text/html').body;
  const replay = (stream) => {
    const body = document.implementation.createHTMLDocument().body;
    apply(stream, body, vocabulary);
    return body;
  };
  const differ = (streamed, parsed) => {
    streamed.normalize();
    parsed.normalize();
    return streamed.isEqualNode(parsed) ? undefined : { difference: [streamed.outerHTML, parsed.outerHTML] };
  };
  const panelsOf = (body) => [...body.querySelectorAll('.maqal > [part~=panel]')];
  for (const [index, [, language]] of variants.entries()) {
    // A server can show only the first of two variants in the same language.
    if (choose(reading, language, navigator) !== index) continue;
    const options = JSON.stringify({ language, idPrefix: 'm', headingLevel: 5 });
    const parsed = parse(html(reading, options));
    const streamed = replay(frame(reading, options, index));
    const panels = panelsOf(streamed);
    if (panels.filter((panel) => panel.hasChildNodes()).length !== 1) return { difference: [streamed.outerHTML, 'one filled panel'] };
    for (const [other, panel] of panels.entries()) if (other !== index) panel.append(...replay(panelOf(reading, options, other)).childNodes);
    const found = differ(streamed, parsed);
    if (found) return found;
  }
  return { html: html(reading, '{"idPrefix":"m"}'), languages: variants.map(([, language]) => language) };
}

inEveryEngine('the two sinks', (page) => {
  for (const { name, json, html } of ARTICLES) {
    test(`produce the same DOM for ${name}`, async () => {
      await page.open();
      const found = await page.run(compare, json, URL_OF_ARTICLE);
      assert.equal(found.difference, undefined);
      assert.ok(found.languages.length);
      // Intl's output is the same everywhere, except for white space.
      assert.equal(found.html.replace(/\s/g, ' '), html.replace(/\s/g, ' '));
    });
  }
});
