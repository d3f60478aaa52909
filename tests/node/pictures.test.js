/** Checks that the pictures in docs/pictures show what maqal renders now, and that pages show all of them. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { path } from '../docs/snippets.js';
import { textOf, withText } from '../pictures/png.js';
import { FILES, SCENES, fingerprint } from '../pictures/scenes.js';

const THEMES = ['light', 'dark'];

for (const scene of SCENES) {
  for (const theme of THEMES) {
    test(`${scene.name}-${theme}.png is current; else run \`cargo xtask pictures\`, and look at it`, () => {
      assert.equal(textOf(readFileSync(path(`docs/pictures/${scene.name}-${theme}.png`))), fingerprint(scene));
    });
  }
}

test('there are no other pictures', () => {
  const expected = SCENES.flatMap(({ name }) => THEMES.map((theme) => `${name}-${theme}.png`));
  assert.deepEqual(readdirSync(path('docs/pictures')).sort(), expected.sort());
});

test('a fingerprint changes with the page, its size and its files', () => {
  const [scene] = SCENES;
  const before = fingerprint(scene);
  assert.notEqual(fingerprint({ ...scene, html: `${scene.html} ` }), before);
  assert.notEqual(fingerprint({ ...scene, width: scene.width + 1 }), before);
  const style = FILES['/style.css'];
  FILES['/style.css'] += ' ';
  assert.notEqual(fingerprint(scene), before);
  FILES['/style.css'] = style;
  assert.equal(fingerprint(scene), before);
});

test('a text goes into a PNG and is found again', () => {
  const png = readFileSync(path(`docs/pictures/${SCENES[0].name}-light.png`));
  assert.equal(textOf(withText(png, 'abc')), 'abc');
});
