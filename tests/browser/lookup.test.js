// Tests the language lookup in every engine, because its `Intl` says what tags stand for, with the same table as the Rust library.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inEveryEngine } from './engines.js';

const ROWS = JSON.parse(readFileSync(new URL('../language-lookup.json', import.meta.url), 'utf8'));

inEveryEngine('the language lookup', (page) => {
  test('finds what the table says', async () => {
    await page.open();
    const found = await page.run(async (rows) => {
      const { lookup } = await import('/npm/language-match.js');
      return rows.map(({ wanted, available }) => ({ wanted, available, found: lookup(wanted, available) ?? null }));
    }, ROWS);
    assert.deepEqual(found, ROWS);
  });
});
