// Tests that the native library generates the same localized text as Node in every language, and English only in English.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { allDates, allTexts, article, CALENDARS, DATE_FORMATS, DAYS, differences, isTested, TAGS, textsOf } from '../browser/localized-text.js';

const TEXTS = allTexts(renderToString);
const MONTHS = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
/** The date in the second calendar, in brackets after the Gregorian one; none if there is only one date. */
const secondDates = (tag, calendar) => TEXTS[tag][calendar].map((text) => / \((.*)\)$/.exec(text)?.[1]);

/** The texts of the native library, from the command. */
function nativeTexts() {
  const cli = process.env.MAQAL_CLI;
  assert.ok(cli, 'MAQAL_CLI must be the path of the command');
  const folder = mkdtempSync(join(tmpdir(), 'maqal-'));
  for (const tag of TAGS) writeFileSync(join(folder, `${tag}.json`), article(tag));
  const texts = Object.fromEntries(TAGS.map((tag) => [tag, {}]));
  for (const [format, [, args]] of Object.entries(DATE_FORMATS)) {
    const out = join(folder, format);
    mkdirSync(out);
    const tags = TAGS.filter((tag) => isTested(tag, format));
    const files = tags.map((tag) => join(folder, `${tag}.json`));
    execFileSync(cli, ['render', ...files, '--id-prefix', 'm', '--out', out, ...args]);
    for (const tag of tags) texts[tag][format] = textsOf(readFileSync(join(out, `${tag}.html`), 'utf8'), format === 'default');
  }
  rmSync(folder, { recursive: true });
  return texts;
}

test('the native library generates the same text', () => {
  assert.deepEqual(differences(TEXTS, nativeTexts()), []);
});

test('the calendars of the native library agree with those of Node for a century and a half', () => {
  const render = (input, { calendar }) => execFileSync(process.env.MAQAL_CLI, ['render', '-', '--calendar', calendar], { input, encoding: 'utf8' });
  const dates = allDates(renderToString);
  assert.deepEqual(Object.values(dates).map((formats) => new Set(Object.values(formats)[0].filter((text) => text.endsWith(')'))).size), [408, 408, 408, 408]);
  assert.deepEqual(differences(dates, allDates(render)), []);
});

test('dates in the languages of our labels, which are in a table, are those of Intl in every region', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const regions = letters.flatMap((first) => letters.map((second) => first + second)).filter((region) => names.of(region));
  assert.ok(regions.length > 250);
  for (const language of ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'ru', 'tr', 'ur', 'zh']) {
    for (const tag of [language, `${language}-001`, `${language}-419`, ...regions.map((region) => `${language}-${region}`)]) {
      const dates = textsOf(renderToString(article(tag), { digits: 'latn' }), false);
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', dateStyle: 'long' });
      assert.deepEqual(dates.map((date) => date.split(' 18:40')[0]), DAYS.map((day) => format.format(new Date(`2024-${day}`)).replace(/\s+/g, ' ')), tag);
    }
  }
});

test('months are in English only in English', () => {
  for (const tag of TAGS.filter((tag) => !/^en|^hi-Latn/.test(tag))) {
    const english = new Set(Object.values(TEXTS[tag]).flat().join(' ').match(MONTHS));
    // German, Danish and others share some of these names.
    assert.ok(english.size <= 4, `${tag}: ${[...english]}`);
  }
});

test('the second date is in the script of the first', () => {
  let count = 0;
  for (const tag of TAGS) {
    for (const calendar of CALENDARS.filter((calendar) => TEXTS[tag][calendar])) {
      const seconds = secondDates(tag, calendar).filter(Boolean);
      // Either all dates have one or none.
      assert.ok([0, 12].includes(seconds.length), `${tag}, ${calendar}: ${TEXTS[tag][calendar]}`);
      // Roman numerals are allowed in every script.
      const isLatin = (text) => /[A-HJ-Za-z]/.test(text);
      const isFirstLatin = isLatin(TEXTS[tag][calendar][0].split(' (')[0]);
      assert.deepEqual(seconds.filter((text) => isLatin(text) !== isFirstLatin), [], `${tag}, ${calendar}`);
      count += seconds.length;
    }
  }
  assert.ok(count > 1500, String(count));
});

test('every month has its name', () => {
  const pairs = ['ar islamic-umalqura', 'ar persian', 'ar hebrew', 'fa persian', 'fa-AF persian', 'he hebrew', 'yi hebrew', 'ps persian', 'ckb persian', 'ckb islamic-civil', 'ug islamic-civil', 'ru hebrew'];
  for (const [tag, calendar] of pairs.map((pair) => pair.split(' '))) {
    // Without days and years, in digits or letters.
    const names = new Set(secondDates(tag, calendar).map((text) => text.replace(/\p{Nd}+|\S+[״׳](?=\S*( ב?[א-ת]+ |$))\S*/gu, '')));
    assert.equal(names.size, 12, `${tag}, ${calendar}: ${[...names].join('; ')}`);
  }
});
