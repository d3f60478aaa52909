// The language lookup of the script, by the table that the library's is tested by as well.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lookup } from '../../dist/npm/language-match.js';

for (const { wanted, available, found } of JSON.parse(readFileSync(new URL('../language-lookup.json', import.meta.url), 'utf8'))) {
  test(`of ${JSON.stringify(available)} ${JSON.stringify(wanted)} finds ${JSON.stringify(found)}`, () => {
    assert.equal(lookup(wanted, available) ?? null, found);
  });
}
