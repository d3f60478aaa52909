// What an engine tells a screen reader of the page, and what it should tell: the files beside this.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engine } from '../browser/engines.js';

const FOLDER = new URL('./', import.meta.url);
const ENGINES = ['chromium', 'firefox', 'webkit'];
const APPLICATIONS = { chromium: 'chrom', firefox: 'firefox', webkit: 'minibrowser' };
/** It tells no direction. */
const BLIND = 'firefox';
/** What stands between a line and the engines that tell it, where not all do. */
const MARK = '  ← ';

/**
 * The page with this title tells what its file says. With UPDATE_EXPECT=1 the file is made to say what it tells: that is to
 * be read, for it is a claim, and a difference between engines is to have its reason in the file.
 */
export function isAnnounced(title, name) {
  const env = { ...process.env, MAQAL_BROWSER: APPLICATIONS[engine] };
  // Debian's own Python: another would not find Debian's modules.
  const args = ['-W', 'ignore', fileURLToPath(new URL('tree.py', FOLDER)), title];
  const told = execFileSync('/usr/bin/python3', args, { encoding: 'utf8', env }).trimEnd().split('\n');
  const file = new URL(`${name}.txt`, FOLDER);
  if (process.env.UPDATE_EXPECT) return update(file, told);
  const expected = read(file).filter(({ engines }) => engines.includes(engine));
  const isBlind = engine === BLIND;
  assert.deepEqual(told.map((line) => comparable(line, isBlind)), expected.map(({ line }) => comparable(line, isBlind)), told.join('\n'));
}

/** Without what is told in several ways: white space, and direction where one of two tells none. */
function comparable(line, isBlind) {
  const indent = line.match(/^ */)[0];
  const all = isBlind ? line.replace(/\{(?:ltr|rtl) ([^}]*)\}/g, '$1').replace(/ (ltr|rtl)$/, '') : line;
  return indent + all.replace(/\s+/g, '');
}

/** The lines of a file and who tells them. One that begins with `#` says why. */
function read(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return lines.filter((line) => line[0] !== '#').map((text) => {
    const [line, engines] = text.split(MARK);
    return { line, engines: engines?.split(' ') ?? ENGINES };
  });
}

/** Makes the file say that this engine tells these lines; what only others tell stays. */
function update(file, told) {
  locked(file, () => {
    const reasons = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line[0] === '#') : [];
    const known = existsSync(file) ? read(file).map(({ line, engines }) => ({ line, engines: engines.filter((name) => name !== engine) })) : [];
    const lines = merged(known, told).filter(({ engines }) => engines.length);
    const text = lines.map(({ line, engines }) => (engines.length === ENGINES.length ? line : line + MARK + engines.toSorted().join(' ')));
    writeFileSync(file, [...reasons, ...text, ''].join('\n'));
  });
}

/** The longest common lines of both stand once. */
function merged(known, told) {
  const isBlind = ({ engines }) => engine === BLIND || engines.every((name) => name === BLIND);
  const isSame = (i, j) => comparable(known[i].line, isBlind(known[i])) === comparable(told[j], isBlind(known[i]));
  const lengths = Array.from({ length: known.length + 1 }, () => new Array(told.length + 1).fill(0));
  for (let i = known.length - 1; i >= 0; i--) {
    for (let j = told.length - 1; j >= 0; j--) lengths[i][j] = isSame(i, j) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  }
  const lines = [];
  for (let i = 0, j = 0; i < known.length || j < told.length; ) {
    const { line, engines } = known[i] ?? {};
    if (line !== undefined && j < told.length && isSame(i, j)) {
      // Who tells the direction has the better line.
      lines.push({ line: engine === BLIND && engines.length ? line : told[j], engines: [...engines, engine] });
      i++;
      j++;
    } else if (j >= told.length || (line !== undefined && lengths[i + 1][j] >= lengths[i][j + 1])) lines.push(known[i++]);
    else lines.push({ line: told[j++], engines: [engine] });
  }
  return lines;
}

/** The engines run at the same time. */
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
