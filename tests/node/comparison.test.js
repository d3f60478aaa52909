/** Checks that the table of docs/comparison.md is of the lines and the libraries that are there now. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LINES } from '../comparison/lines.js';
import { table } from '../comparison/table.js';
import { path } from '../docs/snippets.js';

const page = readFileSync(path('docs/comparison.md'), 'utf8');
const LIBRARIES = ['maqal', 'marked + DOMPurify', 'markdown-it + DOMPurify', 'react-markdown'];

test('the table has every line and the installed versions; else run `cargo xtask compare`', () => {
  const measured = page.match(/^\| *\d+ \|.*$/gm).map((row) => row.split(' | ').slice(2).map((cell) => cell.startsWith('yes')));
  const results = measured.map((cells) => Object.fromEntries(cells.map((isRight, index) => [LIBRARIES[index], isRight])));
  assert.ok(page.includes(table(LINES, LIBRARIES, results)));
  assert.equal(LINES.length, 20);
});

test('what the README shows as right is right, and as wrong is wrong', () => {
  for (const { what, isShown } of LINES) {
    if (isShown) assert.match(page, new RegExp(`\\| ${what} \\| yes \\| no \\|`));
  }
});
