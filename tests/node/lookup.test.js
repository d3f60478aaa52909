// Tests the language lookup of the script with the same table as that of the Rust library.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lookup } from '../../dist/npm/language-match.js';

for (const { wanted, available, found } of JSON.parse(readFileSync(new URL('../language-lookup.json', import.meta.url), 'utf8'))) {
  test(`lookup of ${JSON.stringify(wanted)} in ${JSON.stringify(available)} finds ${JSON.stringify(found)}`, () => {
    assert.equal(lookup(wanted, available) ?? null, found);
  });
}
