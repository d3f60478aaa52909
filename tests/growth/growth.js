/** How the work on a class of input grows with its length, and whether that keeps the limits. */
import { EXPONENT, slope } from './slope.js';
import { measure } from './work.js';

/** Bytes of output for each byte of input. */
export const OUTPUT = 12;
/** Classes are not measured further when they grow like this and have cost so much. */
const HOPELESS = { exponent: 1.4, work: 2e8 };

/**
 * Measures a class at each length.
 * @param {{ name: string, of: (bytes: number) => string }} of
 * @param {number[]} lengths
 * @returns {{ name: string, exponents: Record<string, number>, perByte: number, output: number, bytes: number, error?: string }}
 */
export function growthOf({ name, of }, lengths) {
  const points = [];
  for (const length of lengths) {
    const json = of(length);
    points.push({ bytes: Buffer.byteLength(json), ...measure(json) });
    const work = Math.max(...Object.values(points.at(-1).work));
    if (work > HOPELESS.work && Math.max(...Object.values(exponentsOf(points))) > HOPELESS.exponent) break;
  }
  const last = points.at(-1);
  // What every article has, whatever its length, is no growth.
  const added = (phase) => (last.output[phase] - (points[0].output[phase] ?? 0)) / (last.bytes - points[0].bytes);
  const output = Math.max(0, ...Object.keys(last.output).map(added));
  const perByte = Object.values(last.work).reduce((sum, work) => sum + work, 0) / last.bytes;
  return { name, exponents: exponentsOf(points), perByte, output, bytes: last.bytes, error: last.error };
}

/** The exponent of each phase: that of the line through all points, or of the last step if that is more. */
function exponentsOf(points) {
  const phases = Object.keys(points.at(-1).work);
  return Object.fromEntries(
    phases.map((phase) => {
      const logs = points.filter(({ work }) => work[phase]).map(({ bytes, work }) => [Math.log(bytes), Math.log(work[phase])]);
      return [phase, Math.max(slope(logs), slope(logs.slice(-2)))];
    }),
  );
}

/** What exceeds a limit, in words. */
export function excesses({ exponents, output }, outputLimit = OUTPUT) {
  const steep = Object.entries(exponents).filter(([, exponent]) => exponent > EXPONENT);
  const found = steep.map(([phase, exponent]) => `${phase} grows with exponent ${exponent.toFixed(2)}`);
  if (output > outputLimit) found.push(`output is ${output.toFixed(1)} × input`);
  return found;
}
