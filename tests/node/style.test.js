// The style sheet as a text: what it must never say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const CSS = ['../../www/style.css', '../../dist/npm/style.css', '../../dist/cdn/style.css'].map((path) => readFileSync(new URL(path, import.meta.url), 'utf8').replace(/\/\*[^]*?\*\//g, ''));

/** The declarations of a sheet. */
const declarations = (css) => [...css.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(([, name, value]) => ({ name, value }));

test('direction is markup only', () => {
  for (const css of CSS) {
    assert.ok(declarations(css).length > 100);
    assert.deepEqual(declarations(css).filter(({ name }) => /^(direction|unicode-bidi|writing-mode)$/.test(name)), []);
  }
});

test('sides are start and end', () => {
  for (const css of CSS) {
    assert.deepEqual(declarations(css).filter(({ name }) => /(^|-)(left|right)(-|$)/.test(name)), []);
    const sided = /^(text-align|text-align-last|float|clear|caption-side|justify-\w+|transform-origin|background-position)$/;
    assert.deepEqual(declarations(css).filter(({ name, value }) => sided.test(name) && /\b(left|right)\b/.test(value)), []);
    // Four values of which the second and the fourth differ are left and right.
    const four = declarations(css).filter(({ name }) => /^(margin|padding|inset|border-(width|style|color))$/.test(name)).map(({ value }) => value.match(/(?:[^\s(]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g));
    assert.deepEqual(four.filter((values) => values.length === 4 && values[1] !== values[3]), []);
  }
});

test('nothing is justified, hyphenated, fetched or mirrored', () => {
  for (const css of CSS) {
    assert.doesNotMatch(css, /justify(?!-)|hyphens:\s*auto|@import|url\(|scaleX|rotateY|scale:\s*-/);
    assert.doesNotMatch(css, /\border:|row-reverse|column-reverse/);
  }
});
