// Every article that the tests have, as a text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { renderToString } from '../../dist/npm/node.js';

/** Where they are said to come from. */
export const URL_OF_ARTICLE = 'https://news.example/articles/one.json';

const FOLDERS = ['../fixtures/', '../../www/demo/articles/'].map((folder) => new URL(folder, import.meta.url)).filter((folder) => existsSync(folder));

const FIXTURES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name: name.replace('.json', ''), json: readFileSync(new URL(name, folder), 'utf8') })),
);

/**
 * `{ name, json, html }` of each article: its JSON, and its markup as a server gives it. Some fixtures are no article that the
 * package reads.
 */
export const ARTICLES = FIXTURES.flatMap((fixture) => {
  try {
    return { ...fixture, html: renderToString(fixture.json, { idPrefix: 'm', url: URL_OF_ARTICLE }) };
  } catch (error) {
    if (/^(json|article)\./.test(error.code)) return [];
    throw error;
  }
});
