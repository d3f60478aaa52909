/** Tests the npm package as it would be published. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../dist/npm/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));

/** The files that npm would publish. */
const published = new Set(
  JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: fileURLToPath(folder), encoding: 'utf8', shell: process.platform === 'win32' }))[0]
    .files.map(({ path }) => path),
);

/** Every file in "exports", with its conditions. */
function targets(exports, name = '') {
  if (typeof exports === 'string') return [[name, exports.replace('./', '')]];
  return Object.entries(exports).flatMap(([key, value]) => targets(value, `${name} ${key}`.trim()));
}

for (const [name, file] of targets(manifest.exports)) {
  test(`exports ${name}: ${file} is published`, () => assert.ok(published.has(file)));
}

test('every import resolves', () => {
  for (const file of published) {
    if (!file.endsWith('.js') && !file.endsWith('.d.ts')) continue;
    const code = readFileSync(new URL(file, folder), 'utf8');
    for (const [, target] of code.matchAll(/(?:from|import|new URL\()\s*'\.\/([^']+)'/g)) {
      // Type declarations import each other by the names of their modules.
      const found = published.has(target) || (file.endsWith('.d.ts') && published.has(target.replace(/\.js$/, '.d.ts')));
      assert.ok(found, `${file} imports ${target}`);
    }
  }
});

test('the package has a version, a README and its licences', () => {
  assert.match(manifest.version, /^\d+\.\d+\.\d+/);
  assert.notEqual(manifest.version, '0.0.0');
  for (const file of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'THIRD-PARTY.txt']) assert.ok(published.has(file), file);
});

test('the package has no dependencies', () => {
  assert.equal(manifest.dependencies, undefined);
});

test('the script-tag build is one module, and imports only what attributes ask for', () => {
  const code = readFileSync(new URL('../cdn/maqal.js', folder), 'utf8').replace(/import\("\.\/(contents|side-by-side)\.js"\)/g, '');
  assert.doesNotMatch(code, /\bimport\s*[{*"'(]|(?<!-)\bfrom\s*["']/);
  for (const file of ['maqal.wasm', 'maqal-chunk.wasm', 'maqal-entities.wasm', 'style.css']) assert.ok(code.includes(file), file);
});

/** Runs npm or a program of an npm package in the root of the project; fails with its output. */
function run(name, ...args) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  try {
    return execFileSync(name === 'npm' ? name : join(root, 'node_modules/.bin', name), args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', stdio: 'pipe' });
  } catch ({ stdout, stderr }) {
    return assert.fail(`${name} ${args.join(' ')}\n${stdout}${stderr}`);
  }
}

test('publint reports nothing', () => {
  assert.match(run('publint', 'run', 'dist/npm', '--strict'), /All good!/);
});

test('every module resolution mode finds the right types (attw)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-package-'));
  const [{ filename }] = JSON.parse(run('npm', 'pack', fileURLToPath(new URL('../../dist/npm', import.meta.url)), '--json', '--ignore-scripts', '--pack-destination', folder));
  // Files that are not scripts have no types.
  run('attw', join(folder, filename), '--profile', 'esm-only', '--exclude-entrypoints', 'style.css', 'maqal.wasm', 'maqal-chunk.wasm', 'maqal-entities.wasm');
  rmSync(folder, { recursive: true });
});

test('the types work in programs and in React, Vue, Svelte and Solid', () => {
  run('tsc', '--project', 'tests/types');
});

test('the types work in React 18', () => {
  run('tsc', '--project', 'tests/types/tsconfig.react18.json');
});

test('every attribute in docs/element.md is in the types', () => {
  const documented = readFileSync(new URL('../../docs/element.md', import.meta.url), 'utf8').split('## Attributes')[1].split('\n## ')[0];
  const names = [...documented.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name).filter((name) => name !== 'id' && !name.startsWith('aria-'));
  const types = readFileSync(new URL('index.d.ts', folder), 'utf8').split('interface MaqalAttributes {')[1].split('\n}')[0];
  assert.ok(names.length > 10);
  for (const name of names) assert.match(types, new RegExp(`^  '?${name}'?\\?:`, 'm'), name);
});
