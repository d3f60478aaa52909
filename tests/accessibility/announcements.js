// Compares the accessibility tree that an engine exposes through AT-SPI with the expected one, in the text files beside this.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engine } from '../browser/engines.js';

const FOLDER = new URL('./', import.meta.url);
const ENGINES = ['chromium', 'firefox', 'webkit'];
const APPLICATIONS = { chromium: 'chrom', firefox: 'firefox', webkit: 'minibrowser' };
/** The engine that does not expose the direction of text. */
const WITHOUT_DIRECTION = 'firefox';
/** The separator between a line and the engines that expose it, if not all do. */
const SEPARATOR = '  ← ';

/**
 * Fails unless the tree of the page with this title is the one in the file. With UPDATE_EXPECT=1, the file is updated instead:
 * review the difference, and give the reason for differences between engines in a comment in the file.
 */
export function assertTree(title, name) {
  const env = { ...process.env, MAQAL_BROWSER: APPLICATIONS[engine] };
  // Debian's Python, because another one would not find Debian's modules.
  const args = ['-W', 'ignore', fileURLToPath(new URL('tree.py', FOLDER)), title];
  const lines = execFileSync('/usr/bin/python3', args, { encoding: 'utf8', env }).trimEnd().split('\n');
  const file = new URL(`${name}.txt`, FOLDER);
  if (process.env.UPDATE_EXPECT) return update(file, lines);
  const expected = read(file).filter(({ engines }) => engines.includes(engine));
  assert.ok(expected.length > 0, `${name}.txt has no lines for ${engine}`);
  const isReduced = engine === WITHOUT_DIRECTION;
  assert.deepEqual(lines.map((line) => comparable(line, isReduced)), expected.map(({ line }) => comparable(line, isReduced)), lines.join('\n'));
}

/** The line without white space, and without directions if one of the compared engines exposes none. */
function comparable(line, isReduced) {
  const indent = line.match(/^ */)[0];
  const all = isReduced ? line.replace(/\{(?:ltr|rtl) ([^}]*)\}/g, '$1').replace(/ (ltr|rtl)$/, '') : line;
  return indent + all.replace(/\s+/g, '');
}

/** The lines of a file, and the engines that expose each. Lines that begin with `#` are comments. */
function read(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return lines.filter((line) => line[0] !== '#').map((text) => {
    const [line, engines] = text.split(SEPARATOR);
    return { line, engines: engines?.split(' ') ?? ENGINES };
  });
}

/** Updates the lines of this engine in the file; lines of other engines stay. */
function update(file, found) {
  locked(file, () => {
    const comments = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line[0] === '#') : [];
    const known = existsSync(file) ? read(file).map(({ line, engines }) => ({ line, engines: engines.filter((name) => name !== engine) })) : [];
    const lines = merged(known, found).filter(({ engines }) => engines.length);
    const text = lines.map(({ line, engines }) => (engines.length === ENGINES.length ? line : line + SEPARATOR + engines.toSorted().join(' ')));
    writeFileSync(file, [...comments, ...text, ''].join('\n'));
  });
}

/** Merges both lists; the longest common subsequence is contained once. */
function merged(known, found) {
  const isReduced = ({ engines }) => engine === WITHOUT_DIRECTION || engines.every((name) => name === WITHOUT_DIRECTION);
  const isSame = (i, j) => comparable(known[i].line, isReduced(known[i])) === comparable(found[j], isReduced(known[i]));
  const lengths = Array.from({ length: known.length + 1 }, () => new Array(found.length + 1).fill(0));
  for (let i = known.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) lengths[i][j] = isSame(i, j) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  }
  const lines = [];
  for (let i = 0, j = 0; i < known.length || j < found.length; ) {
    const { line, engines } = known[i] ?? {};
    if (line !== undefined && j < found.length && isSame(i, j)) {
      // A line with directions is preferred.
      lines.push({ line: engine === WITHOUT_DIRECTION && engines.length ? line : found[j], engines: [...engines, engine] });
      i++;
      j++;
    } else if (j >= found.length || (line !== undefined && lengths[i + 1][j] >= lengths[i][j + 1])) lines.push(known[i++]);
    else lines.push({ line: found[j++], engines: [engine] });
  }
  return lines;
}

/** Calls a function while no other process does, because the engines run in parallel. */
function locked(file, work) {
  const lock = new URL(`${file}.lock`);
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
  try {
    work();
  } finally {
    rmdirSync(lock);
  }
}
