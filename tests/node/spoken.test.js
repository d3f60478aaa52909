// The native library says the same as Node, in every language, and neither is in English where the article is not.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { ages, article, CALENDARS, differences, everything, isAsked, spoken, TAGS, WAYS } from '../browser/spoken.js';

const SAID = everything(renderToString);
const MONTHS = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
/** What comes after the Gregorian date; nothing where there is one date. */
const second = (tag, calendar) => SAID[tag][calendar].map((text) => / \((.*)\)$/.exec(text)?.[1]);

function native() {
  const cli = process.env.MAQAL_CLI;
  assert.ok(cli, 'MAQAL_CLI is the path of the command');
  const folder = mkdtempSync(join(tmpdir(), 'maqal-'));
  for (const tag of TAGS) writeFileSync(join(folder, `${tag}.json`), article(tag));
  const said = Object.fromEntries(TAGS.map((tag) => [tag, {}]));
  for (const [way, [, args]] of Object.entries(WAYS)) {
    const out = join(folder, way);
    mkdirSync(out);
    const asked = TAGS.filter((tag) => isAsked(tag, way));
    const files = asked.map((tag) => join(folder, `${tag}.json`));
    execFileSync(cli, ['render', ...files, '--id-prefix', 'm', '--out', out, ...args]);
    for (const tag of asked) said[tag][way] = spoken(readFileSync(join(out, `${tag}.html`), 'utf8'), way === 'once');
  }
  rmSync(folder, { recursive: true });
  return said;
}

test('the native library says the same', () => {
  assert.deepEqual(differences(SAID, native()), []);
});

test('the calendars of the native library are those of Node for a century and a half', () => {
  const render = (input, { calendar }) => execFileSync(process.env.MAQAL_CLI, ['render', '-', '--calendar', calendar], { input, encoding: 'utf8' });
  const said = ages(renderToString);
  assert.deepEqual(Object.values(said).map((ways) => new Set(Object.values(ways)[0].filter((text) => text.endsWith(')'))).size), [408, 408, 408, 408]);
  assert.deepEqual(differences(said, ages(render)), []);
});

test('months are not in English elsewhere', () => {
  for (const tag of TAGS.filter((tag) => !/^en|^hi-Latn/.test(tag))) {
    const english = new Set(Object.values(SAID[tag]).flat().join(' ').match(MONTHS));
    // German, Danish and others have some of these words too.
    assert.ok(english.size <= 4, `${tag}: ${[...english]}`);
  }
});

test('the second date is in the letters of the first', () => {
  let count = 0;
  for (const tag of TAGS) {
    for (const calendar of CALENDARS.filter((calendar) => SAID[tag][calendar])) {
      const seconds = second(tag, calendar).filter(Boolean);
      // All or none.
      assert.ok([0, 12].includes(seconds.length), `${tag}, ${calendar}: ${SAID[tag][calendar]}`);
      // Roman numerals are in every script.
      const isLatin = (text) => /[A-HJ-Za-z]/.test(text);
      const isWritten = isLatin(SAID[tag][calendar][0].split(' (')[0]);
      assert.deepEqual(seconds.filter((text) => isLatin(text) !== isWritten), [], `${tag}, ${calendar}`);
      count += seconds.length;
    }
  }
  assert.ok(count > 1500, String(count));
});

test('every month has its name', () => {
  const said = ['ar islamic-umalqura', 'ar persian', 'ar hebrew', 'fa persian', 'fa-AF persian', 'he hebrew', 'yi hebrew', 'ps persian', 'ckb persian', 'ckb islamic-civil', 'ug islamic-civil', 'ru hebrew'];
  for (const [tag, calendar] of said.map((pair) => pair.split(' '))) {
    // Without days and years, in digits or letters.
    const names = new Set(second(tag, calendar).map((text) => text.replace(/\p{Nd}+|\S+[״׳](?=\S*( ב?[א-ת]+ |$))\S*/gu, '')));
    assert.equal(names.size, 12, `${tag}, ${calendar}: ${[...names].join('; ')}`);
  }
});
