/** The npm package as it would be published. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../dist/npm/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));

/** What npm itself says it would put in the package. */
const published = new Set(
  JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: fileURLToPath(folder), encoding: 'utf8', shell: process.platform === 'win32' }))[0]
    .files.map(({ path }) => path),
);

/** Every file that the exports name, with its conditions. */
function targets(exports, name = '') {
  if (typeof exports === 'string') return [[name, exports.replace('./', '')]];
  return Object.entries(exports).flatMap(([key, value]) => targets(value, `${name} ${key}`.trim()));
}

for (const [name, file] of targets(manifest.exports)) {
  test(`exports ${name}: ${file} is published`, () => assert.ok(published.has(file)));
}

test('the modules find what they import', () => {
  for (const file of published) {
    if (!file.endsWith('.js') && !file.endsWith('.d.ts')) continue;
    const code = readFileSync(new URL(file, folder), 'utf8');
    for (const [, target] of code.matchAll(/(?:from|import|new URL\()\s*'\.\/([^']+)'/g)) {
      // Types import types by the name of their module.
      const found = published.has(target) || (file.endsWith('.d.ts') && published.has(target.replace(/\.js$/, '.d.ts')));
      assert.ok(found, `${file} imports ${target}`);
    }
  }
});

test('the package has a version, README and both licences', () => {
  assert.match(manifest.version, /^\d+\.\d+\.\d+/);
  assert.notEqual(manifest.version, '0.0.0');
  for (const file of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'THIRD-PARTY.txt']) assert.ok(published.has(file), file);
});

test('no dependency comes along', () => {
  assert.equal(manifest.dependencies, undefined);
});

test('the script-tag build is one module that imports nothing', () => {
  const code = readFileSync(new URL('../cdn/maqal.js', folder), 'utf8');
  assert.doesNotMatch(code, /\bimport\s*[{*"'(]|(?<!-)\bfrom\s*["']/);
  for (const file of ['./maqal.wasm', './maqal-full.wasm', './style.css']) assert.ok(code.includes(file), file);
});

/** Runs a program that an npm package brought, in the root of the project; what it complains of is the error. */
function run(name, ...args) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  try {
    return execFileSync(name === 'npm' ? name : join(root, 'node_modules/.bin', name), args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', stdio: 'pipe' });
  } catch ({ stdout, stderr }) {
    return assert.fail(`${name} ${args.join(' ')}\n${stdout}${stderr}`);
  }
}

test('publint has nothing to say', () => {
  assert.match(run('publint', 'run', 'dist/npm', '--strict'), /All good!/);
});

test('every way of resolving modules finds types, and those are of the code (attw)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-package-'));
  const [{ filename }] = JSON.parse(run('npm', 'pack', fileURLToPath(new URL('../../dist/npm', import.meta.url)), '--json', '--ignore-scripts', '--pack-destination', folder));
  // What is no script has no types.
  run('attw', join(folder, filename), '--profile', 'esm-only', '--exclude-entrypoints', 'style.css', 'maqal.wasm', 'maqal-full.wasm');
  rmSync(folder, { recursive: true });
});

test('programs, React, Vue, Svelte and Solid know the types', () => {
  run('tsc', '--project', 'tests/types');
});

test('every attribute that docs/element.md tells of is in the types', () => {
  const documented = readFileSync(new URL('../../docs/element.md', import.meta.url), 'utf8').split('## Attributes')[1].split('\n## ')[0];
  const names = [...documented.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name).filter((name) => name !== 'id' && !name.startsWith('aria-'));
  const types = readFileSync(new URL('index.d.ts', folder), 'utf8').split('interface MaqalAttributes {')[1].split('\n}')[0];
  assert.ok(names.length > 10);
  for (const name of names) assert.match(types, new RegExp(`^  '?${name}'?\\?:`, 'm'), name);
});
