/** The npm package as it would be published. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
  for (const file of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE']) assert.ok(published.has(file), file);
});

test('no dependency comes along', () => {
  assert.equal(manifest.dependencies, undefined);
});

test('the script-tag build is one module that imports nothing', () => {
  const code = readFileSync(new URL('../cdn/maqal.js', folder), 'utf8');
  assert.doesNotMatch(code, /\bimport\s*[{*"'(]|(?<!-)\bfrom\s*["']/);
  for (const file of ['./maqal.wasm', './maqal-full.wasm', './style.css']) assert.ok(code.includes(file), file);
});
