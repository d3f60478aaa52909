/** Aligns the blocks of two languages by their kinds and lengths. */

/** @typedef {{ kind: string, length: number }} Block A block of an article: its kind, and the length of its text. */

/** The kind of a paragraph, and what those of headings begin with. */
const TEXT = 'p';
const HEADING = 'heading';

/** How far from the diagonal of the two articles a pair is looked for, in blocks: the work grows linearly with them. */
const REACH = 100;

/** How many blocks of each language a step takes. A paragraph may have been translated as two. */
const STEPS = [[1, 1], [1, 2], [2, 1], [1, 0], [0, 1]];

/**
 * The rows in which two languages are shown side by side: the index of a block of each, in order. A block without a counterpart has a
 * row of its own.
 * @param {readonly Block[]} one
 * @param {readonly Block[]} other
 * @returns {[number | undefined, number | undefined][]}
 */
export function alignBlocks(one, other) {
  if (one.length === other.length && one.every(({ kind }, at) => kind === other[at].kind)) return one.map((_, at) => [at, at]);
  const rows = /** @type {[number | undefined, number | undefined][]} */ ([]);
  let [at, to] = [0, 0];
  for (const [taken, given] of bestSteps(one, other)) {
    for (let row = 0; row < Math.max(taken, given); row++) rows.push([row < taken ? at + row : undefined, row < given ? to + row : undefined]);
    at += taken;
    to += given;
  }
  return rows;
}

/**
 * The steps whose scores have the greatest sum, by dynamic programming.
 * @param {readonly Block[]} one
 * @param {readonly Block[]} other
 */
function bestSteps(one, other) {
  const slope = other.length / (one.length || 1);
  const reach = Math.ceil(slope) + REACH;
  const width = 2 * reach + 1;
  /** The place of a pair of indexes in the tables, which have only those near the diagonal; -1 for others. */
  const placeOf = (/** @type {number} */ at, /** @type {number} */ to) => {
    const column = to - Math.round(at * slope) + reach;
    return at <= one.length && to <= other.length && column >= 0 && column < width ? at * width + column : -1;
  };
  const sums = new Float64Array((one.length + 1) * width).fill(-1);
  const steps = new Uint8Array(sums.length);
  const scoreOf = scoring(one, other);
  sums[placeOf(0, 0)] = 0;
  for (let at = 0; at <= one.length; at++) {
    const middle = Math.round(at * slope);
    for (let to = Math.max(0, middle - reach); to <= Math.min(other.length, middle + reach); to++) {
      const sum = sums[placeOf(at, to)];
      if (sum < 0) continue;
      for (const [index, [taken, given]] of STEPS.entries()) {
        const place = placeOf(at + taken, to + given);
        if (place < 0) continue;
        const next = sum + scoreOf(at, taken, to, given);
        if (next > sums[place]) [sums[place], steps[place]] = [next, index];
      }
    }
  }
  const path = [];
  for (let [at, to] = [one.length, other.length]; at || to; ) {
    const step = STEPS[steps[placeOf(at, to)]];
    path.push(step);
    at -= step[0];
    to -= step[1];
  }
  return path.reverse();
}

/**
 * Returns a function for the score of a step. Blocks of different kinds are no pair. Headings count for most, pictures and tables for more
 * than paragraphs, and paragraphs for more the more alike their shares of the text are.
 * @param {readonly Block[]} one
 * @param {readonly Block[]} other
 */
function scoring(one, other) {
  const [shares, others] = [one, other].map(sharesOf);
  return (/** @type {number} */ at, /** @type {number} */ taken, /** @type {number} */ to, /** @type {number} */ given) => {
    if (!taken || !given) return 0;
    const { kind } = one[at];
    const isOfKind = (/** @type {Block} */ block) => block.kind === kind;
    if (![one[at + taken - 1], other[to], other[to + given - 1]].every(isOfKind) || (taken + given > 2 && kind !== TEXT)) return -Infinity;
    const [share, its] = [shares[at + taken] - shares[at], others[to + given] - others[to]];
    return (kind === TEXT ? 1 : kind.startsWith(HEADING) ? 8 : 3) + Math.min(share, its) / (Math.max(share, its) || 1);
  };
}

/**
 * The share of the text that is before each block, and all of it.
 * @param {readonly Block[]} blocks
 */
function sharesOf(blocks) {
  const sums = [0];
  for (const { length } of blocks) sums.push(sums[sums.length - 1] + length);
  const total = sums[sums.length - 1] || 1;
  return sums.map((sum) => sum / total);
}
