// Checks that the script in the crate is that of the last build.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { path } from '../docs/snippets.js';

test('maqal::HYDRATE is the script that was built', () => {
  const [file, built] = [path('src/hydrate.min.js'), readFileSync(path('dist/cdn/hydrate.js'), 'utf8')];
  if (process.env.UPDATE_EXPECT) writeFileSync(file, built);
  const isCurrent = readFileSync(file, 'utf8') === built;
  assert.ok(isCurrent, 'src/hydrate.min.js is not current: `cargo xtask build`, then `UPDATE_EXPECT=1 node --test tests/node/crate.test.js`');
});
