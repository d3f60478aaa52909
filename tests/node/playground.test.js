// Tests the parts of the demo's playground that need no browser: places in a text, links, snippets, reasons.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { decode, encode, LONGEST } from '../../www/demo/playground/link.js';
import { reasonOfText } from '../../www/demo/playground/isolation-reason.js';
import { rangeInMessage, rangeOf } from '../../www/demo/playground/place.js';
import { command, npm, react, rust, script } from '../../www/demo/playground/snippet-code.js';
import { sourceOf } from '../../www/demo/playground/source.js';

const JSON_TEXT = `{
  "headline": "Rain",
  "image": { "url": "a.svg" },
  "a": 0, "a.b": [1, { "c": "مطر" }],
  "workTranslation": [
    {
      "headline": "مطر",
      "date": "x"
    }
  ]
}`;
const at = (path, text = JSON_TEXT) => {
  const { from, to } = rangeOf(text, path);
  return [text.slice(0, from).split('\n').length, text.slice(from, to)];
};

for (const [path, line, marked] of [
  ['headline', 2, '"headline"'],
  ['image.url', 3, '"url"'],
  ['a.b[1].c', 4, '"c"'],
  ['a.b[0]', 4, '1'],
  ['workTranslation[0].date', 8, '"date"'],
  ['workTranslation[0]', 6, '{'],
  ['workTranslation[0].missing', 6, '{'],
  ['image.caption', 3, '"image"'],
  ['missing', 1, '{'],
  ['', 1, '{'],
]) {
  test(`the path ${path || 'of the whole'} leads to line ${line}`, () => assert.deepEqual(at(path), [line, marked]));
}

test('a path leads to its place in a text that is not quite JSON, and nowhere in none', () => {
  assert.deepEqual(at('b', '{\n"a": ,\n"b": 1'), [3, '"b"']);
  assert.deepEqual(rangeOf('', 'a'), { from: 0, to: 0 });
});

test('a syntax error is at its character, also after those of two units', () => {
  const text = '{\n "🌧": x }';
  const { from, to } = rangeInMessage(text, 'This is not JSON. Line 2, column 7: expected value.');
  assert.equal(text.slice(from, to), 'x');
  assert.deepEqual(rangeInMessage('', 'Line 1, column 1: EOF'), { from: 0, to: 0 });
});

test('Markdown alone is an article whose headline is the first heading', () => {
  const text = '# The *rain* #\n\nIt rained.\n\n# Later\n';
  const { json, locate } = sourceOf({ text, format: 'markdown', textLanguage: 'ar' });
  const { headline, articleBody, inLanguage } = JSON.parse(json);
  assert.deepEqual([headline, articleBody, inLanguage], ['The *rain*', '\nIt rained.\n\n# Later\n', 'ar']);
  const lineOf = (path) => text.slice(locate({ path }).from, locate({ path }).to);
  assert.equal(lineOf('articleBody'), 'It rained.');
  assert.equal(lineOf('headline'), '# The *rain* #');
});

test('Markdown without a heading is a body', () => {
  const { json } = sourceOf({ text: 'It rained.\n\n# Later', format: 'markdown', textLanguage: 'en' });
  assert.equal(JSON.parse(json).headline, undefined);
  assert.equal(JSON.parse(json).articleBody, 'It rained.\n\n# Later');
});

test('a link has the text and the settings', async () => {
  const state = { text: '{ "headline": "مطر 🌧" }', format: 'json', digits: 'arab' };
  const fragment = await encode(state);
  assert.match(fragment, /^#article=[\w-]+$/);
  assert.deepEqual(await decode(fragment), state);
});

test('a link has no text that is too long for it', async () => {
  const noise = Array.from({ length: 40_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join('');
  assert.equal(await encode({ text: noise }), undefined);
  assert.ok((await encode({ text: 'rain '.repeat(20_000) })).length < LONGEST);
});

test('a damaged link is refused, and so is one that would become huge', async () => {
  const fragment = await encode({ text: 'rain' });
  assert.equal(await decode(''), undefined);
  assert.equal(await decode('#text'), undefined);
  await assert.rejects(decode(fragment.slice(0, -4)));
  await assert.rejects(decode('#article=!'));
  await assert.rejects(decode(await encode({ text: 1 })), TypeError);
  await assert.rejects(encode({ text: 'a'.repeat(3_000_000) }).then(decode), RangeError);
});

for (const [text, reason] of [
  ['C++', 'expression'],
  ['Mind the step!', 'expression'],
  ['Mind the step', 'words'],
  ['+49 30 901820', 'telephone'],
  ['(030) 901820', 'telephone'],
  ['-5 °C', 'number'],
  ['12–15 km/h', 'number'],
  ['2 + 3 = 5', 'number'],
  ['#weather', 'hashtag'],
  ['https://example.com/a?b=c', 'address'],
  ['info@example.com', 'address'],
  ['src/main.rs', 'address'],
  ['and/or', 'expression'],
  ['./main.rs', 'address'],
  ['example.com/a', 'address'],
]) {
  test(`${text} is isolated as ${reason}`, () => assert.equal(reasonOfText(text), reason));
}

test('right-to-left words, names and links are told apart', () => {
  assert.equal(reasonOfText('مطر غزير', { direction: 'rtl' }), 'rtl');
  assert.equal(reasonOfText('Noa Barak', { isValue: true }), 'name');
  assert.equal(reasonOfText('the report', { isLink: true }), 'link');
});

const CHOSEN = [['language', 'ar'], ['digits', 'arabext'], ['calendar', 'islamic-umalqura']];
const ARTICLE = '{ "headline": "</script><!--" }';

test('the snippet of a script tag keeps its article whole', () => {
  const html = script('<script type="module" src="maqal.js"></script>', ARTICLE, CHOSEN);
  const [, attributes, json] = html.match(/<maqal-article([^>]*)><script type="application\/ld\+json">(.*?)<\/script>/s);
  assert.equal(attributes, ' language="ar" digits="arabext" calendar="islamic-umalqura"');
  assert.deepEqual(JSON.parse(json), JSON.parse(ARTICLE));
});

test('the snippets of npm and React are modules', async () => {
  for (const chosen of [CHOSEN, []]) {
    await transform(npm(ARTICLE, chosen), { loader: 'js' });
    await transform(react(chosen), { loader: 'jsx' });
  }
  assert.match(npm(ARTICLE, CHOSEN), /element\.digits = 'arabext'/);
  assert.match(react(CHOSEN), /<MaqalArticle article=\{article\} language="ar" digits="arabext" calendar="islamic-umalqura" \/>/);
});

test('the snippets of the crate and the command have what can be chosen', () => {
  const page = readFileSync(new URL('../../www/demo/playground/index.html', import.meta.url), 'utf8');
  const values = (name) => [...page.match(new RegExp(`<select name="${name}">(.*?)</select>`, 's'))[1].matchAll(/value="([^"]+)"/g)].map(([, value]) => value);
  for (const [name, type] of [['digits', 'Digits'], ['calendar', 'Calendar']]) {
    const code = readFileSync(new URL(`../../src/locale/${name}.rs`, import.meta.url), 'utf8');
    const names = [...code.match(new RegExp(`pub enum ${type} \\{(.*?)\\n\\}`, 's'))[1].matchAll(/^    (\w+),/gm)].map(([, name]) => name);
    const chosen = values(name).map((value) => rust([[name, value]]).match(new RegExp(`maqal::${type}::(\\w+)`))[1]);
    assert.deepEqual(chosen.toSorted(), names.toSorted());
  }
});

test('the command of the snippet renders the article', () => {
  const [program, ...options] = command(CHOSEN).replace(/ > article\.html\n$/, '').split(' ');
  assert.equal(program, 'maqal');
  const html = execFileSync(process.env.MAQAL_CLI, options.map((option) => (option === 'article.json' ? '-' : option)), { input: '{ "inLanguage": "ar", "headline": "مطر", "datePublished": "2022-10-26" }', encoding: 'utf8' });
  assert.match(html, /۲۶/);
});
