// The file with the table of HTML's named character references: with it every name is decoded, without it the common ones, and
// an article with another name says that it needs the file.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { characterEntities } from 'character-entities';
import { bytes, copy, loaded, made } from './wasm-files.js';

const without = await loaded('without entities', 'main', 'chunk');
const all = await loaded('all', 'main', 'chunk', 'entities');

const MISSING = 'entities.missing';
const NAMES = Object.entries(characterEntities);
const headline = (headline) => ({ '@type': 'Article', headline });
const body = (articleBody, encodingFormat) => ({ '@type': 'Article', headline: 'x', articleBody, encodingFormat });

/** The names that a library does not decode in articles of one name each. */
function undecoded(library, articleOf) {
  const wrong = NAMES.filter(([name, characters]) => !textOf(made(library, articleOf(`a&${name};b`))).includes(collapsed(`a${characters}b`)));
  return wrong.map(([name]) => name);
}

/** The text of some HTML. */
function textOf(html) {
  return collapsed(html.replace(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

const collapsed = (text) => text.replace(/\s+/g, ' ');

for (const [where, articleOf] of [
  ['a headline', headline],
  ['Markdown', (text) => body(text, 'text/markdown')],
  ['HTML', (text) => body(`<p>${text}</p>`, 'text/html')],
]) {
  test(`all 2,125 names are decoded in ${where}`, () => {
    assert.equal(NAMES.length, 2125);
    assert.deepEqual(undecoded(all, articleOf), []);
  });
}

test('without the file the common names are decoded, and an article with another one needs it', () => {
  const read = NAMES.filter(([name]) => made(without, headline(`a&${name};b`)) !== MISSING).map(([name]) => name);
  for (const name of ['amp', 'nbsp', 'hellip', 'mdash', 'laquo', 'rsquo', 'uuml', 'zwnj', 'rlm', 'trade']) assert.ok(read.includes(name), name);
  assert.ok(read.length < 160, `${read.length}`);
  for (const name of read) {
    const article = body(`<p title="a&${name};">a&${name};b</p>`, 'text/html');
    assert.equal(made(without, article), made(all, article), name);
  }
});

test('an article needs the file wherever the name is', () => {
  const rare = '&alpha;';
  for (const article of [
    { '@type': 'Article', headline: 'x', author: { name: rare } },
    [{ '@graph': [headline(rare)] }],
    body(`<p title="${rare}">a</p>`, 'text/html'),
    body(rare),
    { title: { rendered: rare }, content: { rendered: '<p>a</p>' }, link: 'https://news.example/' },
    // pulldown-cmark looks up all names in its table.
    body('a &amp; b', 'text/markdown'),
    body('a &; b', 'text/markdown'),
  ]) {
    assert.equal(made(without, article), MISSING, JSON.stringify(article));
    assert.doesNotMatch(made(all, article), /^\w+\.\w+$|&amp;alpha/);
  }
  for (const article of [headline('AT&T &alpha &#945; & ;'), body('`&` & AT&T', 'text/markdown'), body('<p>a&amp;b&nbsp;', 'text/html')]) {
    assert.equal(made(without, article), made(all, article));
  }
});

test("CommonMark's examples need the file exactly where they have a name", () => {
  const { tests } = createRequire(import.meta.url)('commonmark-spec');
  for (const { markdown } of tests) {
    const [small, whole] = [without, all].map((library) => made(library, body(markdown, 'text/markdown')));
    assert.equal(small === MISSING, /&\w*;/.test(markdown), markdown);
    if (small !== MISSING) assert.equal(small, whole);
  }
});

test('without the file, JSON-LD cannot be written, because it escapes what would be decoded', () => {
  const json = '{ "headline": "a &#38;alpha; b" }';
  const write = ({ library }, { jsonLd, read } = library().exports) => jsonLd(read(json, '{}')[0]);
  assert.deepEqual(write(without).slice(0, 2), [MISSING, '']);
  assert.equal(JSON.parse(write(all)).headline, 'a &#38;alpha; b');
});

test('an article is read after the file has loaded, which may be before the main one', async () => {
  const later = await copy('later entities');
  await later.entities.load(bytes('maqal-entities.wasm'));
  await later.main.load(bytes('maqal.wasm'));
  assert.match(made(later, headline('&alpha;')), />α</);
});

test('a file of another build is refused', async () => {
  const other = bytes('maqal-entities.wasm');
  other[other.length - 1] ^= 1;
  const mixed = await copy('mixed entities');
  await mixed.main.load(bytes('maqal.wasm'));
  await assert.rejects(mixed.entities.load(other), ({ code, message }) => code === 'wasm.invalid' && message.includes('maqal-entities.wasm are of different builds'));
  assert.equal(made(mixed, headline('&alpha;')), MISSING);
});
