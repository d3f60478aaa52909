// Tests that the messages of the element are those of the label files, in every language: those in the script and those of the library.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { failureMessage } from '../../dist/npm/failure-message.js';
import { NAMES } from '../../dist/npm/contents-list.js';
import { NAMES as SIDE_BY_SIDE } from '../../dist/npm/side-by-side-controls.js';
import * as script from '../../dist/npm/messages.js';
import { read } from '../../dist/npm/node.js';

const LABELS = new URL('../../src/locale/labels/', import.meta.url);
const languages = readdirSync(LABELS).map((name) => name.split('.')[0]);

/** What each message of the library is about. */
const REASONS = {
  missing: ['http.404', 'http.410'],
  format: ['http.type', 'json.syntax', 'article.missing'],
  other: ['http.500', 'http.url', 'body.missing', 'internal'],
};

/** The value of a key in the labels of a language. */
function label(language, key) {
  const file = readFileSync(new URL(`${language}.properties`, LABELS), 'utf8');
  return file.match(new RegExp(`^${key} = "?(.*?)"?$`, 'm'))[1];
}

test('until the library is loaded it has no message', () => {
  assert.equal(failureMessage('en', 'http.404'), undefined);
});

for (const language of languages) {
  test(`the messages in ${language} are those of its labels`, () => {
    const texts = script.messages[language].split('|');
    for (const key of ['failed', 'connection', 'loading', 'retry']) {
      assert.equal(texts[script[key.toUpperCase()]], label(language, `element.${key}`));
    }
    read({ '@type': 'Article', headline: 'Any' });
    for (const [reason, codes] of Object.entries(REASONS)) {
      for (const code of codes) assert.equal(failureMessage(language, code), label(language, `failure.${reason}`), code);
    }
  });
}

test('no other languages have messages', () => {
  assert.deepEqual(Object.keys(script.messages).sort(), languages.sort());
});

test('docs/internationalisation.md lists these languages, with their directions', () => {
  const page = readFileSync(new URL('../../docs/internationalisation.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([\w-]+)` \| .* \| (left to right|right to left) \|$/gm)].map(([, tag, direction]) => [tag, direction]);
  const expected = languages.map((inLanguage) => {
    const [{ direction }] = read({ inLanguage, headline: '-' }).variants;
    return [inLanguage, direction === 'rtl' ? 'right to left' : 'left to right'];
  });
  assert.deepEqual(rows, expected.sort());
  assert.ok(page.includes(`exist in ${languages.length} languages`));
});

test('the table of contents and the second language have names in every language', () => {
  for (const names of [NAMES, SIDE_BY_SIDE]) assert.deepEqual(Object.keys(names).sort(), languages.toSorted());
});
