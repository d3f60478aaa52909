/** Medians, their spread, and ratios of times measured in the same rounds. */
import { generator } from './random.js';

/**
 * @param {number[]} numbers
 * @returns {{ min: number, low: number, median: number, high: number }} with the quartiles
 */
export function summary(numbers) {
  const sorted = Float64Array.from(numbers).sort();
  const [min, low, median, high] = [0, 0.25, 0.5, 0.75].map((part) => quantile(sorted, part));
  return { min, low, median, high };
}

/**
 * How many times as long `times` are as `others`: a ratio for each round, because what slows a round slows both.
 * @param {number[]} times
 * @param {number[]} others of the same rounds
 */
export function ratio(times, others) {
  return summary(times.map((time, round) => time / others[round]));
}

/** `12.3 (11.9–13.1)`: the median and the quartiles, with three significant digits. */
export function withSpread({ median, low, high }) {
  return `${short(median)} (${short(low)}–${short(high)})`;
}

/** Three significant digits, and no more than two decimals. */
export function short(number) {
  const decimals = Math.min(2, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(number) || 1))));
  return number.toFixed(decimals);
}

/**
 * The list in another order for each round, the same ones on every run: no way is always measured after the same other one.
 * @template T
 * @param {readonly T[]} list
 * @param {number} round
 */
export function shuffled(list, round) {
  const rest = [...list];
  const random = generator(round + 1);
  // The first number of a small seed is small.
  random();
  return list.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]);
}

/** Between two numbers it interpolates. */
function quantile(sorted, part) {
  const at = part * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at % 1);
}
