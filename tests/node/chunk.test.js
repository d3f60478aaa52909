// The files of the WebAssembly: the main one without the chunk makes the same of an article, or says that the article needs the chunk.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { bytes, copy, loaded, loadNow, made, npm } from './wasm-files.js';

const alone = await loaded('alone', 'main', 'entities');
const both = await loaded('both', 'main', 'chunk', 'entities');

/** Whether the main file makes the same of it; if not, it must say that it needs the chunk. */
function isWhole(json) {
  const [small, large] = [alone, both].map((library) => made(library, json));
  assert.notEqual(large, 'chunk.missing');
  if (small !== 'chunk.missing') assert.equal(small, large);
  return small !== 'chunk.missing';
}

const ARTICLES = new URL('../spec/articles/', import.meta.url);
/** Those that need the chunk. */
const RARE = [
  'activitystreams', 'activitystreams-note', 'body-html', 'embeds', 'ghost', 'ghost-members', 'govuk', 'govuk-guide', 'html-in-markdown', 'json-feed', 'live-blog', 'ninjs',
  'picture-in-body', 'portable-text', 'repeated-words', 'wordpress-polylang', 'wordpress-wpml', 'wordpress-yoast',
];

for (const name of readdirSync(ARTICLES)) {
  test(`${name} ${RARE.includes(name) ? 'needs the chunk' : 'needs only the main file'}`, () => {
    assert.equal(isWhole(readFileSync(new URL(`${name}/input.json`, ARTICLES), 'utf8')), !RARE.includes(name));
  });
}

test("CommonMark's examples need the chunk exactly where they have HTML", () => {
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

test('without the chunk, JSON-LD cannot be written', () => {
  const json = '{ "headline": "Rain" }';
  const write = ({ library }, { jsonLd, read } = library().exports) => jsonLd(read(json, '{}')[0]);
  assert.deepEqual(write(alone).slice(0, 2), ['chunk.missing', '']);
  assert.equal(JSON.parse(write(both)).headline, 'Rain');
});

test('an article that needed the chunk is read after it has loaded', async () => {
  const later = await copy('later');
  await later.main.load(bytes('maqal.wasm'));
  const article = { headline: 'Rain', articleBody: '<p>It <b>rained</b>.</p>' };
  assert.equal(made(later, article), 'chunk.missing');
  await later.chunk.load(bytes('maqal-chunk.wasm'));
  assert.match(made(later, article), /<p>It <b>rained<\/b>/);
});

test('the chunk may load first', async () => {
  const first = await copy('first');
  await first.chunk.load(bytes('maqal-chunk.wasm'));
  assert.throws(() => first.library(), { code: 'wasm.early' });
  await first.main.load(bytes('maqal.wasm'));
  assert.match(made(first, { headline: 'Rain', articleBody: '<p>It rained.</p>' }), /<p>It rained/);
});

test('a chunk of another build is refused, and one of this build is taken after it', async () => {
  const other = bytes('maqal-chunk.wasm');
  other[other.length - 1] ^= 1;
  const mixed = await copy('mixed');
  await mixed.main.load(bytes('maqal.wasm'));
  await assert.rejects(mixed.chunk.load(other), ({ code, message }) => code === 'wasm.invalid' && message.includes('different builds'));
  assert.equal(made(mixed, { headline: 'Rain', articleBody: '<p>a' }), 'chunk.missing');
  await mixed.chunk.load(bytes('maqal-chunk.wasm'));
  assert.match(made(mixed, { headline: 'Rain', articleBody: '<p>a' }), /<p>a/);
});

test('init() loads the file that is not given from its default location', async () => {
  const library = await copy('default');
  library.chunk.source = async () => bytes('maqal-chunk.wasm');
  library.entities.source = async () => bytes('maqal-entities.wasm');
  await library.init(bytes('maqal.wasm'));
  assert.match(made(library, { headline: 'Rain', articleBody: '<p>It rained.</p>' }), /<p>It rained/);
});

test('what Node has embedded, compiled for speed, makes the same of every article', async () => {
  const { inflateRawSync } = await import('node:zlib');
  const { mainBytes, chunkBytes } = await import('../../dist/npm/embedded-node.js');
  const fast = await copy('fast');
  loadNow(fast.main, () => inflateRawSync(Buffer.from(mainBytes, 'base64')));
  loadNow(fast.chunk, () => inflateRawSync(Buffer.from(chunkBytes, 'base64')));
  for (const name of readdirSync(ARTICLES)) {
    const json = readFileSync(new URL(`${name}/input.json`, ARTICLES), 'utf8');
    assert.equal(made(fast, json), made(both, json), name);
  }
  const { tests } = createRequire(import.meta.url)('commonmark-spec');
  for (const { markdown } of tests) {
    const json = { '@type': 'Article', headline: 'x', articleBody: markdown, encodingFormat: 'text/markdown' };
    assert.equal(made(fast, json), made(both, json), markdown);
  }
});

const GIVEN = ["bytes('maqal.wasm')", "undefined, bytes('maqal-chunk.wasm')", "undefined, undefined, bytes('maqal-entities.wasm')", "bytes('maqal.wasm'), bytes('maqal-chunk.wasm'), bytes('maqal-entities.wasm')", ''];
for (const given of GIVEN) {
  test(`init(${given}) in Node loads files of one build`, () => {
    const code = `
      import { readFileSync } from 'node:fs';
      import { init, renderToString } from '${npm.href}node.js';
      const bytes = (file) => readFileSync(new URL(file, '${npm.href}'));
      await init(${given});
      console.log(renderToString({ headline: 'Rain', articleBody: '<p>It rained.</p>' }).includes('<p>It rained'));`;
    assert.equal(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }), 'true\n');
  });
}

test('after a failure init() retries all files, also the one that failed later', async () => {
  const library = await copy('retry');
  const failing = (delay) => () => new Promise((_, reject) => setTimeout(reject, delay, new Error('offline')));
  library.main.source = failing(0);
  library.chunk.source = failing(20);
  library.entities.source = failing(30);
  await assert.rejects(library.init(), { code: 'wasm.network' });
  library.main.source = async () => bytes('maqal.wasm');
  library.chunk.source = async () => bytes('maqal-chunk.wasm');
  library.entities.source = async () => bytes('maqal-entities.wasm');
  await library.init();
  assert.match(made(library, { headline: 'Rain', articleBody: '<p>It rained.</p>' }), /<p>It rained/);
});

const BYTES = bytes('maqal.wasm');
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
    const { library, main } = await copy(name);
    await main.load(given());
    assert.equal(library().exports.languageName('ar'), 'العربية');
    assert.equal(warn.mock.callCount(), warnings);
  });
}
