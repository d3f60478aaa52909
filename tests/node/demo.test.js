// Tests that the demo shows what marked makes of the compared article, and that its texts are complete.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { marked } from 'marked';
import { TEXTS } from '../../www/demo/texts.js';

const read = (name) => readFileSync(new URL(`../../www/demo/${name}`, import.meta.url), 'utf8');
const PAGE = read('index.html');

test('the output of marked in the demo is current', () => {
  const { articleBody } = JSON.parse(read('comparison/station.json'));
  const shown = PAGE.match(/<!-- marked -->\n(.*)<!-- \/marked -->/s)[1];
  assert.equal(shown, marked.parse(articleBody));
});

test('every text of the demo is in all of its languages, and the page has the English ones', () => {
  const used = [...PAGE.matchAll(/data-text="([\w-]+)"[^>]*>([^<]*)</g)];
  const keys = new Set(used.map(([, key]) => key));
  for (const texts of Object.values(TEXTS)) assert.deepEqual(new Set(Object.keys(texts)), keys);
  for (const [, key, text] of used) assert.equal(text, TEXTS.en[key]);
});
