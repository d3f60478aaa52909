/** Tests the layers of www/: a module imports from its own folder or from one below, and imports form no cycle. */
import { Linter } from 'eslint';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

/** From the top down. */
const LAYERS = ['entries', 'react', 'element', 'library', 'behaviour', 'shared'];
const WWW = new URL('../../www/', import.meta.url);
const linter = new Linter();

/** @typedef {{ file: string, line: number, target: string }} Import */

/**
 * The imports of a module, with paths in www/: from `import`, `import()` and `export … from`.
 * @param {string} file its own path
 * @param {string} code
 * @returns {Import[]}
 */
function importsOf(file, code) {
  const found = [];
  const collect = ({ source }) => {
    if (source?.value?.startsWith('.')) found.push({ file, line: source.loc.start.line, target: new URL(source.value, `file:///${file}`).pathname.slice(1) });
  };
  const rule = { create: () => ({ ImportDeclaration: collect, ImportExpression: collect, ExportNamedDeclaration: collect, ExportAllDeclaration: collect }) };
  const messages = linter.verify(code, { plugins: { layers: { rules: { collect: rule } } }, rules: { 'layers/collect': 'error' } });
  assert.deepEqual(messages, [], file);
  return found;
}

/**
 * The imports that point up, or close a cycle, each as a message with its location.
 * @param {Import[]} imports
 */
function violations(imports) {
  const layer = (path) => LAYERS.indexOf(path.split('/')[0]);
  const at = ({ file, line, target }) => `www/${file}:${line} imports ${target}`;
  const scripts = imports.filter(({ target }) => target.endsWith('.js'));
  // A file in no layer counts as above all layers.
  const isUp = ({ file, target }) => layer(target) < layer(file);
  const up = scripts.filter(isUp).map((found) => `${at(found)}, which is above it`);
  const level = scripts.filter((found) => !isUp(found));
  return [...up, ...cycles(level).map((found) => `${at(found)}, which imports it in turn`)];
}

/**
 * The imports that close a cycle.
 * @param {Import[]} imports
 */
function cycles(imports) {
  const found = [];
  const done = new Set();
  const visit = (file, path) => {
    for (const next of imports.filter((found) => found.file === file)) {
      if (path.includes(next.target)) found.push(next);
      else if (!done.has(next.target)) visit(next.target, [...path, next.target]);
    }
    done.add(file);
  };
  for (const { file } of imports) if (!done.has(file)) visit(file, [file]);
  return found;
}

const files = LAYERS.flatMap((layer) => readdirSync(new URL(`${layer}/`, WWW)).filter((name) => name.endsWith('.js')).map((name) => `${layer}/${name}`));
const imports = files.flatMap((file) => importsOf(file, readFileSync(new URL(file, WWW), 'utf8')));

test('imports point down and form no cycle', () => {
  assert.ok(imports.length > 50);
  assert.deepEqual(violations(imports), []);
});

test('every script is in a layer', () => {
  assert.deepEqual(readdirSync(WWW).filter((name) => name.endsWith('.js')), []);
});

test('every form of import is found, and none in comments', () => {
  const code = "import a from './a.js';\nexport * from './b.js';\nexport { c } from '../shared/c.js';\nimport('./d.js');\n/** @type {import('./e.js').E} */\nimport 'node:fs';\nexport const f = 1;\n";
  assert.deepEqual(
    importsOf('element/x.js', code).map(({ line, target }) => [line, target]),
    [[1, 'element/a.js'], [2, 'element/b.js'], [3, 'shared/c.js'], [4, 'element/d.js']],
  );
});

test('an import that points up or closes a cycle is found', () => {
  const found = (file, target, line = 1) => ({ file, line, target });
  assert.deepEqual(violations([found('shared/a.js', 'element/b.js', 7)]), ['www/shared/a.js:7 imports element/b.js, which is above it']);
  assert.deepEqual(violations([found('element/a.js', 'element/b.js'), found('element/b.js', 'shared/c.js'), found('entries/d.js', 'shared/c.js')]), []);
  const cycle = [found('library/a.js', 'library/b.js'), found('library/b.js', 'library/c.js'), found('library/c.js', 'library/a.js', 3)];
  assert.deepEqual(violations(cycle), ['www/library/c.js:3 imports library/a.js, which imports it in turn']);
});
