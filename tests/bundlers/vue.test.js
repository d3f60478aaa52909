// Tests the element in Vue, with `isCustomElement`: the article as a property, options, events, and hydration.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARABIC, ENGLISH, inStories, live, missing } from './story.js';

inStories('Vue', (page, { click, heard, hears, html, isLive, press, state }) => {
  test('hydrates, sets properties, and hears events', { skip: missing('vue/dist') }, async () => {
    await page.open('/tests/bundlers/vue/dist/');
    assert.match(await html(), /<maqal-article [^>]*><a href="\/story">The story<\/a>/);
    await isLive();
    assert.deepEqual(await state(), live(ENGLISH, 1));
    await press('ar');
    await hears('maqal-changed ar');
    assert.deepEqual(await state(), live(ARABIC, 1));
    assert.deepEqual(await heard(), ['maqal-render', 'maqal-warning url.unsafe', 'maqal-changed ar']);

    await click('next');
    await page.until(() => document.querySelectorAll('#heard li').length === 5);
    assert.deepEqual(await state(), live('ar rtl: الجسر الجديد', 1));

    await click('options');
    await page.until(() => document.querySelector('maqal-article > .maqal h3') !== null);
    await press('en');
    assert.deepEqual(await state(), live(ENGLISH, 1));
    await click('show');
    assert.deepEqual(await state(), live('ar rtl: الجسر الجديد', 1));

    await click('broken');
    await hears('maqal-error json.syntax');
    assert.deepEqual(await state(), live('ar rtl: الجسر الجديد', 1));
  });
});
