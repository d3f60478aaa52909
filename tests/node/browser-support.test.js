/** Tests that the package uses only features of the browsers that docs/versions.md names. */
import css from '@eslint/css';
import { transform } from 'esbuild';
import { ESLint } from 'eslint';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { MINIMUM, rule } from './unsupported-features.js';

const dist = new URL('../../dist/', import.meta.url);
/** The Baseline year whose features all minimum versions support. */
const YEAR = 2024;
const TARGETS = Object.entries(MINIMUM).map(([engine, version]) => engine + version);

/** Names of the package itself or of CSS that coincide with those of newer features. */
const OWN = ['adopt', 'aspectRatio', 'details', 'element', 'handle', 'hide', 'memory', 'path', 'retry', 'run', 'sync', 'variants', 'watch'];
/** Features that the code detects before it uses them. */
const DETECTED = ['cancelIdleCallback', 'dispose', 'requestIdleCallback'];

const eslint = new ESLint({
  cwd: fileURLToPath(dist),
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.js'],
      languageOptions: { ecmaVersion: 'latest' },
      plugins: { support: { rules: { features: rule } } },
      rules: { 'support/features': ['error', [...OWN, ...DETECTED]] },
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
            // Without these, the page is slower, lines break elsewhere, hidden words are copied, or closed details are not printed.
            allowProperties: ['overflow-clip-margin', 'text-size-adjust', 'user-select'],
            allowPropertyValues: { 'text-wrap': ['pretty'], 'content-visibility': ['auto'], 'break-after': ['avoid'] },
            allowSelectors: ['marker', 'details-content'],
          },
        ],
      },
    },
  ],
});

/** The unsupported features in a text. */
async function unsupported(code, name) {
  const results = await eslint.lintText(code, { filePath: fileURLToPath(new URL(name, dist)) });
  return results.flatMap(({ messages }) => messages.map(({ line, message }) => `${name}:${line}: ${message}`));
}

test('uses no function, object or style that the minimum versions do not support', async () => {
  const results = await eslint.lintFiles(['npm/*.js', 'npm/style.css']);
  assert.ok(results.length > 10);
  assert.deepEqual(results.flatMap(({ filePath, messages }) => messages.map(({ line, message }) => `${filePath}:${line}: ${message}`)), []);
});

test('uses no syntax that the minimum versions do not support', async () => {
  const code = readFileSync(new URL('cdn/maqal.js', dist), 'utf8');
  assert.equal(await lowered(code, TARGETS), await lowered(code, 'esnext'));
});

test('finds unsupported features', async () => {
  const names = ['Promise.try(f)', 'new CloseWatcher()', "RegExp['escape'](a)", 'a.moveBefore(b, c)', 'b.toHex()', 'const { setHTML } = a', 'map.getOrInsert(a, b)', 'Iterator.from(a)', 'navigation', 'Intl.DurationFormat'];
  for (const code of names) assert.equal((await unsupported(`${code};`, 'npm/x.js')).length, 1, code);
  assert.equal((await unsupported('p { field-sizing: content }', 'npm/x.css')).length, 1);
  const code = '{ using x = f(); }';
  assert.notEqual(await lowered(code, TARGETS), await lowered(code, 'esnext'));
});

test('docs/versions.md names the minimum versions', () => {
  const docs = readFileSync(new URL('../docs/versions.md', dist), 'utf8');
  assert.ok(docs.includes(`Baseline ${YEAR}`));
  for (const version of TARGETS) assert.match(docs, new RegExp(`^\\| .*${version.replace(/\d.*/, '')}.* \\| ${version.replace(/^\D+/, '').replace('.', '\\.')} \\|`, 'im'), version);
});

/** The code as esbuild transforms it for a target. */
async function lowered(code, target) {
  return (await transform(code, { target, format: 'esm', logLevel: 'silent' })).code;
}
