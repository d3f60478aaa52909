// The work on every class of input grows linearly: counted, so that the result is the same on every machine. `cargo xtask bench scaling`
// measures some of the classes up to 4 MB.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLASSES, LARGE } from '../growth/classes.js';
import { excesses, growthOf } from '../growth/growth.js';
import { OUTPUT_LIMITS } from '../growth/limits.js';
import { slope } from '../growth/slope.js';
import { measure } from '../growth/work.js';

/** The first are short, because a step at some length, such as where a text is long enough to be guessed about, is no growth. */
const LENGTHS = [2 ** 10, 2 ** 12, 2 ** 14, 2 ** 16];

test('the exponent is that of a power', () => {
  const points = (of) => [1, 4, 16, 64].map((x) => [Math.log(x), Math.log(of(x))]);
  assert.ok(Math.abs(slope(points((x) => 5 * x)) - 1) < 1e-9);
  assert.ok(Math.abs(slope(points((x) => x ** 2 / 3)) - 2) < 1e-9);
  assert.equal(slope([[1, 1]]), 0);
});

test('the count of the same work is the same', () => {
  const json = JSON.stringify({ headline: 'Rain', articleBody: '<p>It <b>rained</b>.</p>' });
  const [first, second] = [measure(json), measure(json)];
  assert.deepEqual(Object.keys(first.work), ['read', 'HTML', 'operations', 'JSON-LD']);
  assert.deepEqual(second, first);
  for (const work of Object.values(first.work)) assert.ok(work > 100, work);
});

test('every class has a name of its own, and every exception is of a class', () => {
  const names = CLASSES.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length >= 300 && LARGE.length >= 40 && LARGE.every(Boolean), names.length);
  for (const name of Object.keys(OUTPUT_LIMITS)) assert.ok(names.includes(name), name);
});

for (const of of CLASSES) {
  test(`${of.name}: the cost keeps the limits`, () => {
    assert.deepEqual(excesses(growthOf(of, LENGTHS), OUTPUT_LIMITS[of.name]), []);
  });
}
