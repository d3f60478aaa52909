/** What is published runs in the browsers that docs/versions.md names. */
import css from '@eslint/css';
import { transform } from 'esbuild';
import { ESLint } from 'eslint';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FLOOR, rule } from './younger.js';

const dist = new URL('../../dist/', import.meta.url);
/** What all of `FLOOR` can do, as Baseline calls it. */
const YEAR = 2024;
const TARGETS = Object.entries(FLOOR).map(([engine, version]) => engine + version);

/** Names that the package has given itself, or CSS has, and that something young in engines has as well. */
const OWN = ['adopt', 'aspectRatio', 'details', 'element', 'handle', 'hide', 'memory', 'path', 'retry', 'run', 'variants', 'watch'];
/** What the code asks for before it uses it. */
const ASKED = ['cancelIdleCallback', 'dispose', 'requestIdleCallback'];

const eslint = new ESLint({
  cwd: fileURLToPath(dist),
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.js'],
      languageOptions: { ecmaVersion: 'latest' },
      plugins: { floor: { rules: { younger: rule } } },
      rules: { 'floor/younger': ['error', [...OWN, ...ASKED]] },
    },
    {
      files: ['**/*.css'],
      plugins: { css },
      language: 'css/css',
      rules: {
        'css/use-baseline': [
          'error',
          {
            available: YEAR,
            // Where a browser has none of these, the page is slower, a line breaks elsewhere, or what is folded is not printed.
            allowProperties: ['overflow-clip-margin', 'text-size-adjust'],
            allowPropertyValues: { 'text-wrap': ['pretty'], 'content-visibility': ['auto'], 'break-after': ['avoid'] },
            allowSelectors: ['marker', 'details-content'],
          },
        ],
      },
    },
  ],
});

/** What is younger than the floor in a text. */
async function younger(code, name) {
  const results = await eslint.lintText(code, { filePath: fileURLToPath(new URL(name, dist)) });
  return results.flatMap(({ messages }) => messages.map(({ line, message }) => `${name}:${line}: ${message}`));
}

test('no function, object or style is younger than the floor', async () => {
  const results = await eslint.lintFiles(['npm/*.js', 'npm/style.css']);
  assert.ok(results.length > 10);
  assert.deepEqual(results.flatMap(({ filePath, messages }) => messages.map(({ line, message }) => `${filePath}:${line}: ${message}`)), []);
});

test('no syntax is younger than the floor', async () => {
  const code = readFileSync(new URL('cdn/maqal.js', dist), 'utf8');
  assert.equal(await lowered(code, TARGETS), await lowered(code, 'esnext'));
});

test('what is younger is found', async () => {
  const names = ['Promise.try(f)', 'new CloseWatcher()', "RegExp['escape'](a)", 'a.moveBefore(b, c)', 'b.toHex()', 'const { setHTML } = a', 'map.getOrInsert(a, b)', 'Iterator.from(a)', 'navigation', 'Intl.DurationFormat'];
  for (const code of names) assert.equal((await younger(`${code};`, 'npm/x.js')).length, 1, code);
  assert.equal((await younger('p { field-sizing: content }', 'npm/x.css')).length, 1);
  const code = '{ using x = f(); }';
  assert.notEqual(await lowered(code, TARGETS), await lowered(code, 'esnext'));
});

test('docs/versions.md names the same browsers', () => {
  const docs = readFileSync(new URL('../docs/versions.md', dist), 'utf8');
  assert.ok(docs.includes(`Baseline ${YEAR}`));
  for (const version of TARGETS) assert.match(docs, new RegExp(`^\\| .*${version.replace(/\d.*/, '')}.* \\| ${version.replace(/^\D+/, '').replace('.', '\\.')} \\|`, 'im'), version);
});

/** The code as it is written for a target. */
async function lowered(code, target) {
  return (await transform(code, { target, format: 'esm', logLevel: 'silent' })).code;
}
