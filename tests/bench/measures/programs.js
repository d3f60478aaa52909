/** What other programs measure: rendering in a process of Node, and what direction and isolation cost in native Rust. */
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Prints a line for each text, as src/body/tests/cost.rs does. */
const COST = ['test', '--release', '--package', 'maqal', '--lib', '--', '--ignored', '--nocapture', 'direction_and_isolation'];
const COST_LINE = /^(\S.*?) +([\d.]+) ms; direction and isolation ([+-]\d+) %, with the languages of words ([+-]\d+) % \(([\d.]+) runs/gm;

export async function node({ isQuick }) {
  const child = fork(fileURLToPath(new URL('../server.js', import.meta.url)), isQuick ? ['--quick'] : [], { execArgv: ['--expose-gc'] });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`tests/bench/server.js ended with ${code} and no result`)));
  const [result] = await Promise.race([once(child, 'message'), ended]);
  return result;
}

export async function isolation() {
  const { stdout } = await promisify(execFile)(process.env.CARGO ?? 'cargo', COST, { cwd: ROOT, maxBuffer: 1e7 });
  const found = [...stdout.matchAll(COST_LINE)].map(([, ...cells]) => cells);
  if (!found.length) throw new Error('src/body/tests/cost.rs prints no line that is understood');
  const rows = found.map(([name, ms, isolated, marked, runs]) => [name, runs, ms, `${isolated} %`, `${marked} %`]);
  const note = 'Native Rust, Markdown to HTML, 100 KB; medians. Isolated runs in 1,000 characters; ms without; what is added by direction and isolation, and by those and language marks.';
  const columns = ['', 'runs', 'ms', 'isolation', 'and languages'];
  const values = Object.fromEntries(found.map(([name, , , marked]) => [name, Number(marked)]));
  return { tables: [{ title: 'Direction, isolation, language marks', note, columns, rows }], values };
}
