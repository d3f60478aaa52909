/** Tests that the custom-elements manifest is complete and correct. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MaqalArticleElement } from '../../dist/npm/element.js';

const FOLDER = new URL('../../dist/npm/', import.meta.url);
const read = (name) => readFileSync(new URL(name, FOLDER), 'utf8');
const MANIFEST = JSON.parse(read('custom-elements.json'));
const [{ declarations: [ELEMENT], exports: EXPORTS }] = MANIFEST.modules;
/** The code of the package, without the WebAssembly bindings. */
const CODE = readdirSync(FOLDER).filter((name) => name.endsWith('.js') && !name.startsWith('bindings')).map(read).join('\n');

const sorted = (names) => [...new Set(names)].sort();
const names = (list) => sorted(list.map(({ name }) => name));
const found = (text, pattern) => sorted([...text.matchAll(pattern)].map(([, name]) => name));

test('describes the element', () => {
  assert.equal(MANIFEST.schemaVersion, '1.0.0');
  assert.deepEqual([ELEMENT.name, ELEMENT.tagName, ELEMENT.customElement], ['MaqalArticleElement', 'maqal-article', true]);
  assert.deepEqual(EXPORTS.map(({ kind, name }) => [kind, name]), [['js', 'MaqalArticleElement'], ['custom-element-definition', 'maqal-article']]);
});

test('has every attribute that is observed or read', () => {
  const known = names(ELEMENT.attributes);
  const read = found(CODE, /[hH]ost\.(?:get|has)Attribute\('([^']+)'\)/g);
  assert.ok(read.includes('language'));
  for (const name of [...MaqalArticleElement.observedAttributes, ...read]) assert.ok(known.includes(name), name);
});

test('has every property and method of the class', () => {
  const own = [...Object.getOwnPropertyNames(MaqalArticleElement.prototype), 'define'];
  assert.deepEqual(names(ELEMENT.members), sorted(own.filter((name) => name !== 'constructor' && !name.endsWith('Callback'))));
});

test('has the property of every attribute, with its type', () => {
  for (const { name, fieldName } of ELEMENT.attributes.filter(({ name }) => !/^(id|aria-)/.test(name))) {
    assert.equal(fieldName, name.replace(/-./g, (end) => end[1].toUpperCase()));
    const { attribute, type } = ELEMENT.members.find((member) => member.name === fieldName);
    if (name !== 'language') assert.deepEqual([attribute, typeof type.text], [name, 'string']);
  }
});

test('has every event, with its class from the types', () => {
  const events = found(CODE, /'(maqal-(?!article|language|full)[a-z]+)'/g);
  assert.deepEqual(names(ELEMENT.events), events);
  const types = read('index.d.ts');
  for (const { name, type } of ELEMENT.events) assert.ok(types.includes(`'${name}': ${type.text};`), name);
});

test('has every part, custom property and state, with descriptions', () => {
  const style = read('style.css');
  assert.deepEqual(names(ELEMENT.cssProperties), found(style, /var\((--maqal-[a-z-]+)/g));
  const parts = names(ELEMENT.cssParts);
  for (const part of [...found(style, /part~=([a-z]+)/g), 'retry', 'hidden', 'article']) assert.ok(parts.includes(part), part);
  assert.deepEqual(names(ELEMENT.cssStates), found(CODE, /setState\('(\w+)'\)/g));
  for (const { description, name } of [...ELEMENT.cssParts, ...ELEMENT.cssProperties, ...ELEMENT.attributes, ...ELEMENT.events]) assert.ok(description, name);
});
