// The core module against the full one: it makes the same of an article, or says that it lacks something.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { core, full } from '../../dist/npm/wasm.js';

const npm = new URL('../../dist/npm/', import.meta.url);
core.loadNow(() => readFileSync(new URL('maqal.wasm', npm)));
full.loadNow(() => readFileSync(new URL('maqal-full.wasm', npm)));

/** What a module makes of an article: HTML, or the code of the error. */
function made({ library }, json) {
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

/** Whether the core makes the same of it; if not, it must say that it lacks something. */
function isWhole(json) {
  const [small, large] = [core, full].map((build) => made(build, json));
  assert.notEqual(large, 'feature.missing');
  if (small !== 'feature.missing') assert.equal(small, large);
  return small !== 'feature.missing';
}

const ARTICLES = new URL('../spec/articles/', import.meta.url);
/** Those that take the full module. All others the core reads. */
const RARE = ['activitystreams', 'body-html', 'embeds', 'ghost', 'govuk', 'json-feed', 'live-blog', 'ninjs', 'portable-text', 'wordpress-polylang', 'wordpress-wpml'];

for (const name of readdirSync(ARTICLES)) {
  test(`${name} takes ${RARE.includes(name) ? 'the full module' : 'the core'}`, () => {
    assert.equal(isWhole(readFileSync(new URL(`${name}/input.json`, ARTICLES), 'utf8')), !RARE.includes(name));
  });
}

test("CommonMark's examples are the same in both, or take the full module where they have HTML", () => {
  const { tests } = createRequire(import.meta.url)('commonmark-spec');
  let whole = 0;
  for (const { markdown, html } of tests) {
    const isRead = isWhole({ '@type': 'Article', headline: 'x', articleBody: markdown, encodingFormat: 'text/markdown' });
    // What CommonMark makes of it has a tag that Markdown has no sign for, or a comment.
    const tags = html.match(/<(?!\/?(p|h[1-6]|a|em|strong|ul|ol|li|pre|code|blockquote|hr|br|img)\b)[a-z!?/]/gi);
    if (tags) assert.ok(!isRead, markdown);
    whole += isRead;
  }
  assert.ok(whole > 550, `${whole} of ${tests.length}`);
});

test('both have the same names behind their numbers', () => {
  assert.equal(core.library.vocabulary(), full.library.vocabulary());
});

const BYTES = readFileSync(new URL('maqal.wasm', npm));
const answer = (type) => new Response(BYTES, { headers: type ? { 'content-type': type } : {} });

for (const [name, given, warnings] of [
  ['bytes', () => BYTES, 0],
  ['a promise of bytes', async () => BYTES.buffer.slice(BYTES.byteOffset, BYTES.byteOffset + BYTES.byteLength), 0],
  ['a compiled module', () => new WebAssembly.Module(BYTES), 0],
  ['an answer', () => answer('application/wasm'), 0],
  ['an answer of another type', () => answer('application/octet-stream'), 1],
  ['an answer without a type', () => answer(), 1],
]) {
  test(`a module comes from ${name}`, async ({ mock }) => {
    const warn = mock.method(console, 'warn', () => {});
    // A copy in which nothing is loaded yet.
    const { core } = await import(`../../dist/npm/wasm.js?${encodeURIComponent(name)}`);
    await core.load(given());
    assert.equal(core.library.languageName('ar'), 'العربية');
    assert.equal(warn.mock.callCount(), warnings);
  });
}
