// Compares the core with the full module: it renders the same markup of an article, or reports a missing feature.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { core, full } from '../../dist/npm/wasm.js';

const npm = new URL('../../dist/npm/', import.meta.url);
core.loadNow(() => readFileSync(new URL('maqal.wasm', npm)));
full.loadNow(() => readFileSync(new URL('maqal-full.wasm', npm)));

/** The HTML that a module renders, or the code of its error. */
function rendered({ library }, json) {
  let reading;
  try {
    reading = new library.Reading(typeof json === 'string' ? json : JSON.stringify(json), '{}');
  } catch ({ code }) {
    return code;
  }
  const html = reading.html('{}');
  reading.free();
  return html;
}

/** Whether the core renders the same; if not, it must report a missing feature. */
function isRenderedByCore(json) {
  const [small, large] = [core, full].map((build) => rendered(build, json));
  assert.notEqual(large, 'feature.missing');
  if (small !== 'feature.missing') assert.equal(small, large);
  return small !== 'feature.missing';
}

const ARTICLES = new URL('../spec/articles/', import.meta.url);
/** The articles that need the full module. */
const NEED_FULL = ['activitystreams', 'body-html', 'embeds', 'ghost', 'govuk', 'json-feed', 'live-blog', 'ninjs', 'portable-text', 'wordpress-polylang', 'wordpress-wpml'];

for (const name of readdirSync(ARTICLES)) {
  test(`${name} needs ${NEED_FULL.includes(name) ? 'the full module' : 'the core'}`, () => {
    assert.equal(isRenderedByCore(readFileSync(new URL(`${name}/input.json`, ARTICLES), 'utf8')), !NEED_FULL.includes(name));
  });
}

test("CommonMark's examples are the same in both, or need the full module if they contain HTML", () => {
  const { tests } = createRequire(import.meta.url)('commonmark-spec');
  let count = 0;
  for (const { markdown, html } of tests) {
    const isSame = isRenderedByCore({ '@type': 'Article', headline: 'x', articleBody: markdown, encodingFormat: 'text/markdown' });
    // The expected HTML contains a comment, or a tag that Markdown has no syntax for.
    const tags = html.match(/<(?!\/?(p|h[1-6]|a|em|strong|ul|ol|li|pre|code|blockquote|hr|br|img)\b)[a-z!?/]/gi);
    if (tags) assert.ok(!isSame, markdown);
    count += isSame;
  }
  assert.ok(count > 550, `${count} of ${tests.length}`);
});

test('both have the same vocabulary', () => {
  assert.equal(core.library.vocabulary(), full.library.vocabulary());
});

const BYTES = readFileSync(new URL('maqal.wasm', npm));
const response = (type) => new Response(BYTES, { headers: type ? { 'content-type': type } : {} });

for (const [name, given, warnings] of [
  ['bytes', () => BYTES, 0],
  ['a promise of bytes', async () => BYTES.buffer.slice(BYTES.byteOffset, BYTES.byteOffset + BYTES.byteLength), 0],
  ['a compiled module', () => new WebAssembly.Module(BYTES), 0],
  ['a response', () => response('application/wasm'), 0],
  ['a response with another MIME type', () => response('application/octet-stream'), 1],
  ['a response without a MIME type', () => response(), 1],
]) {
  test(`a module can be loaded from ${name}`, async ({ mock }) => {
    const warn = mock.method(console, 'warn', () => {});
    // Another instance of the script, in which nothing is loaded.
    const { core } = await import(`../../dist/npm/wasm.js?${encodeURIComponent(name)}`);
    await core.load(given());
    assert.equal(core.library.languageName('ar'), 'العربية');
    assert.equal(warn.mock.callCount(), warnings);
  });
}
