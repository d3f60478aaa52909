// Tests that the demo shows what marked makes of the compared article, that its texts are complete, and that its gallery is current.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { marked } from 'marked';
import { read as readArticle } from '../../dist/npm/node.js';
import { TEXTS } from '../../www/demo/texts.js';

const read = (name) => readFileSync(new URL(`../../www/demo/${name}`, import.meta.url), 'utf8');
const PAGE = read('index.html');

test('the output of marked in the demo is current', () => {
  const { articleBody } = JSON.parse(read('comparison/station.json'));
  const shown = PAGE.match(/<!-- marked -->\n(.*)<!-- \/marked -->/s)[1];
  assert.equal(shown, marked.parse(articleBody));
});

test('every text of the demo is in all of its languages, and the page has the English ones', () => {
  const used = [...PAGE.matchAll(/data-text="([\w-]+)"[^>]*>([^<]*)</g)];
  const keys = new Set(used.map(([, key]) => key));
  for (const texts of Object.values(TEXTS)) assert.deepEqual(new Set(Object.keys(texts)), keys);
  for (const [, key, text] of used) assert.equal(text, TEXTS.en[key]);
});

test('the gallery has a card for each article, with its picture, headline and languages', () => {
  const cards = PAGE.match(/<nav aria-labelledby="stories">(.*?)<\/nav>/s)[1].match(/<li>.*?<\/li>/gs);
  const names = cards.map((card) => card.match(/href="\?article=([\w-]+)"/)[1]);
  assert.deepEqual(names.toSorted(), readdirSync(new URL('../../www/demo/articles/', import.meta.url)).map((file) => file.replace('.json', '')).sort());
  for (const [index, name] of names.entries()) {
    const text = read(`articles/${name}.json`);
    const { variants } = readArticle(text);
    const image = [JSON.parse(text).image].flat()[0];
    const [{ language, direction, headline }] = variants;
    const card = cards[index];
    assert.ok(card.includes(`<img src="${image.url.replace('../', '')}" alt="" width="${image.width}" height="${image.height}" loading="lazy">`), name);
    assert.ok(card.includes(`<h3 lang="${language}" dir="${direction}"><a href="?article=${name}">${headline}</a></h3>`), name);
    const languages = [...card.matchAll(/<bdi lang="([\w-]+)">([^<]+)<\/bdi>/g)].map(([, ...pair]) => pair);
    assert.deepEqual(languages, variants.map((variant) => [variant.language, variant.name]), name);
  }
});
