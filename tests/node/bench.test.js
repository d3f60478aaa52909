/** What the bench computes and compares; what it measures, `cargo xtask bench` says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { article } from '../bench/article.js';
import { TIMES } from '../bench/limits.js';
import { replaceMeasured } from '../bench/report.js';
import { ratio, shuffled, summary, withSpread } from '../bench/statistics.js';
import { verdicts } from '../bench/verdicts.js';

test('a summary has the quartiles, in whichever order the numbers come', () => {
  assert.deepEqual(summary([5, 1, 4, 2, 3]), { min: 1, low: 2, median: 3, high: 4 });
  assert.deepEqual(summary([10, 20]), { min: 10, low: 12.5, median: 15, high: 17.5 });
});

test('a ratio is that of each round', () => {
  assert.deepEqual(ratio([2, 9, 8], [1, 3, 4]), { min: 2, low: 2, median: 2, high: 2.5 });
  assert.equal(withSpread({ median: 12.345, low: 0.051, high: 1234.5 }), '12.3 (0.05–1235)');
});

test('each round has all ways, in an order of its own that is always the same', () => {
  const ways = ['a', 'b', 'c', 'd', 'e'];
  const orders = Array.from({ length: 20 }, (_, round) => shuffled(ways, round).join(''));
  for (const order of orders) assert.equal([...order].sort().join(''), 'abcde');
  assert.ok(new Set(orders).size > 10);
  assert.equal(orders[3], shuffled(ways, 3).join(''));
});

test('an article is as long as asked for, and always the same', () => {
  const bytes = Buffer.byteLength(article(5000).articleBody);
  assert.ok(bytes >= 5000 && bytes < 6500, bytes);
  assert.deepEqual(article(5000), article(5000));
});

test('a goal is held at its limit, missed above it, and says by how much', () => {
  const { limit, aim } = TIMES.cold;
  const verdictOf = (values) => verdicts(values).find(({ what }) => what === TIMES.cold.what);
  assert.deepEqual(verdictOf({ cold: limit }).verdict, 'held');
  assert.match(verdictOf({ cold: limit }).cells.at(-1), /^aim missed by /);
  assert.equal(verdictOf({ cold: aim }).cells.at(-1), 'held');
  assert.deepEqual(verdictOf({ cold: limit * 1.5 }).cells.at(-1), '**limit missed** by 50.0 %');
  assert.equal(verdictOf({ cold: limit * 1.5 }).verdict, 'missed');
  assert.equal(verdictOf({}).verdict, 'not measured');
});

test('what was measured goes between the marks of docs/performance.md, and the prose stays', () => {
  const page = readFileSync(new URL('../../docs/performance.md', import.meta.url), 'utf8');
  const once = replaceMeasured(page, 'A table.');
  assert.match(once, /-->\n\nA table\.\n\n<!--/);
  assert.equal(replaceMeasured(once, 'A table.'), once);
  for (const heading of page.match(/^## .*$/gm)) assert.ok(once.includes(heading), heading);
  assert.throws(() => replaceMeasured('# No marks', ''));
});
