/** How the work grows with the length of hostile input, up to 4 MB: counted in the WebAssembly, so that it is the same on every machine. */
import { LARGE } from '../../growth/classes.js';
import { excesses, growthOf, OUTPUT } from '../../growth/growth.js';
import { OUTPUT_LIMITS } from '../../growth/limits.js';
import { EXPONENT } from '../../growth/slope.js';

const LENGTHS = [10, 13, 16, 19, 22].map((power) => 2 ** power);
/** With `--quick`. */
const SHORT = LENGTHS.slice(0, 3);
const MB = 2 ** 20;

export function scaling({ isQuick }) {
  const rows = [];
  const failures = [];
  for (const of of LARGE) {
    const growth = growthOf(of, isQuick ? SHORT : LENGTHS);
    const found = excesses(growth, OUTPUT_LIMITS[of.name]);
    failures.push(...found.map((what) => `${of.name}: ${what}`));
    const exponents = PHASES.map((phase) => growth.exponents[phase]?.toFixed(2) ?? '');
    rows.push([of.name, (growth.bytes / MB).toFixed(2), ...exponents, growth.perByte.toFixed(0), growth.output.toFixed(1), growth.error ?? (found.length ? '**exceeds**' : '')]);
    console.error(rows.at(-1).join('  '));
  }
  const note = `Inputs of 1 KB to 4 MB, each eight times as long as the last: the exponent of the line through all lengths, or of the last step if that is more (1 is linear; the limit is ${EXPONENT}); calls, rounds of loops and copied bytes in all phases, for each byte of input; bytes of the longest output for each of input (the limit is ${OUTPUT}, but for classes in \`tests/growth/limits.js\`).`;
  const columns = ['', 'MB', ...PHASES, 'work per byte', 'output × input', ''];
  return { tables: [{ title: 'Hostile input', note, columns, rows }], values: {}, failures };
}

const PHASES = ['read', 'HTML', 'operations', 'JSON-LD'];
