// Tests how the blocks of two languages are aligned.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignBlocks } from '../../dist/npm/block-alignment.js';

/** Blocks from a notation: `h` a heading of level 3, `4` one of level 4, `f` a figure, a number of words for a paragraph: `p20`. */
function blocks(text) {
  return text.split(' ').filter(Boolean).map((token) => {
    if (token === 'h') return { kind: 'headingh3', length: 10 };
    if (token === '4') return { kind: 'headingh4', length: 10 };
    if (token === 'f') return { kind: 'figure', length: 0 };
    return { kind: 'p', length: Number(token.slice(1)) };
  });
}
/** The rows with both, as text: the index of each. */
const pairs = (one, other) => alignBlocks(blocks(one), blocks(other)).filter((row) => !row.includes(undefined)).map((row) => row.join('')).join(' ');

for (const [what, one, other, expected] of [
  ['the same blocks are paired one to one', 'h p20 f p30', 'h p5 f p90', '00 11 22 33'],
  ['a figure that only one has is alone', 'p50 f p60', 'p40 p50', '00 21'],
  ['a paragraph that only the other has is alone', 'h p100 p40 h p10', 'h p90 p60 p44 h p10', '00 11 23 34 45'],
  ['a paragraph is beside the first of two that it was translated as', 'h p200 p50', 'h p90 p110 p50', '00 11 23'],
  ['the first of two paragraphs is beside the one that they became', 'p90 p110 p50 h', 'p200 p50 h', '00 21 32'],
  ['a section that is missing does not move the next one', 'h p50 p50 h p20 p20 h p80', 'h p50 p50 h p80', '00 11 22 63 74'],
  ['headings pair with those of their level', 'h p50 4 p50', 'h p50 h p50', '00 11 33'],
  ['headings count for more than paragraphs', 'h p10 p10 p10 h p30', 'h h p30 p10 p10 p10', '00 41 52'],
  ['an empty language has none', '', 'p10 h', ''],
]) {
  test(what, () => assert.equal(pairs(one, other), expected));
}

test('each block is in one row, in its order, however different the languages are', () => {
  const kinds = ['p', 'p', 'p', 'headingh3', 'figure'];
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 200; round++) {
    const [one, other] = [random(40), random(40) * random(20)].map((length) => Array.from({ length }, () => ({ kind: kinds[random(5)], length: random(500) })));
    const found = alignBlocks(one, other);
    [one, other].forEach((side, at) => assert.deepEqual(found.map((pair) => pair[at]).filter((index) => index !== undefined), side.map((_, index) => index)));
    for (const [a, b] of found) if (a !== undefined && b !== undefined) assert.equal(one[a].kind, other[b].kind);
  }
});

test('the work grows linearly', () => {
  const cells = (count) => {
    let reads = 0;
    const one = Array.from({ length: count }, (_, index) => ({ length: 10 + (index % 7), get kind() { return reads++, index % 9 ? 'p' : 'headingh3'; } }));
    alignBlocks(one, one.slice(1).map(({ length }, index) => ({ kind: (index + 1) % 9 ? 'p' : 'headingh3', length })));
    return reads;
  };
  const [small, large] = [cells(1000), cells(4000)];
  assert.ok(large / small < 4.5, `${small}, ${large}`);
});
