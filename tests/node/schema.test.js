/** Tests what an editor says of an article: with the language service of JSON that VS Code and other editors have. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import jsonLanguage from 'vscode-json-languageservice';

const { getLanguageService, TextDocument } = jsonLanguage;
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('www/schema.json'));
const service = getLanguageService({});
service.configure({ validate: true, schemas: [{ uri: schema.$id, fileMatch: ['*'], schema: structuredClone(schema) }] });

function opened(text) {
  const document = TextDocument.create('file:///article.json', 'json', 1, text);
  return { document, json: service.parseJSONDocument(document) };
}

/** What the editor says of an article. */
async function problems(article) {
  const { document, json } = opened(JSON.stringify({ headline: 'Rain', inLanguage: 'en', ...article }));
  return (await service.doValidation(document, json)).map(({ message }) => message);
}

/** What the editor shows where this stands first; without the escapes of Markdown. */
async function hover(text, name) {
  const { document, json } = opened(text);
  const shown = await service.doHover(document, document.positionAt(text.indexOf(name) + name.indexOf('"') + 1), json);
  return [shown?.contents ?? []].flat().join('\n').replaceAll('\\', '');
}

/** Every property in the schema, with its place. */
function* propertiesOf(node, at = '#') {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') for (const [name, property] of Object.entries(value)) yield [`${at}.${name}`, property];
    if (value && typeof value === 'object') yield* propertiesOf(value, `${at}/${key}`);
  }
}

test('every property has a title and a description', () => {
  const all = [...propertiesOf(schema)];
  assert.ok(all.length > 100, String(all.length));
  assert.deepEqual(all.filter(([, { title, description }]) => !title || !description?.endsWith('.')).map(([at]) => at), []);
});

test('the editor shows the description of every property of an article, and of those inside', async () => {
  const text = read('tests/spec/articles/every-property/input.json');
  const { article, image } = schema.$defs;
  const inside = image.anyOf.find(({ properties }) => properties).properties;
  const own = Object.entries(article.properties).filter(([name]) => text.includes(`\n  "${name}"`));
  assert.ok(own.length > 40, String(own.length));
  for (const [indent, name, { description }] of [...own.map((entry) => ['\n  ', ...entry]), ['', 'creditText', inside.creditText]]) {
    const shown = await hover(text, `${indent}"${name}"`);
    assert.ok(shown.includes(description), `${name}: ${shown}`);
  }
});

const DATE = 'Expected a date such as 2024-10-17, 2024-10-17T21:30:00+03:00, 2024-10 or 2024.';
const LANGUAGE = 'Expected a BCP 47 language tag, such as ar, he, en-GB or zh-Hant.';
const URL_ = 'Expected an https: URL, or one relative to the URL of the article.';
for (const [article, expected] of [
  [{ datePublished: '17.10.2024' }, DATE],
  [{ inLanguage: 'english language' }, LANGUAGE],
  [{ workTranslation: { inLanguage: '?', headline: 'a' } }, LANGUAGE],
  [{ url: 'javascript:void 0' }, URL_],
  [{ image: { url: 'data:text/html,a' } }, URL_],
  [{ author: { name: 'a', url: 'javascript:a' } }, URL_],
  [{ encodingFormat: 'markdown' }, 'Expected text/markdown, text/html or text/plain.'],
  [{ image: { url: 'a.jpg', width: 'wide' } }, 'Expected a number of pixels, such as 1200.'],
  [{ wordCount: 'many' }, 'Expected a number of words, such as 640.'],
]) {
  test(`${JSON.stringify(article)}: ${expected}`, async () => assert.deepEqual(await problems(article), [expected]));
}

test('no message is an expression', () => {
  const patterns = [];
  JSON.stringify(schema, (key, value) => (value?.pattern && typeof value.pattern === 'string' && patterns.push(value), value));
  assert.ok(patterns.length > 5);
  for (const { pattern, patternErrorMessage } of patterns) assert.match(patternErrorMessage ?? '', /^Expected [^\\^$\[\]]+\.$/, pattern);
});
