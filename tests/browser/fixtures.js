// Loads the articles of tests/spec and of the demo.
import { readdirSync, readFileSync } from 'node:fs';
import { renderToString } from '../../dist/npm/node.js';

/** The URL that the articles are rendered with. */
export const URL_OF_ARTICLE = 'https://news.example/articles/one.json';

const SPEC = new URL('../spec/articles/', import.meta.url);
const DEMO = new URL('../../www/demo/articles/', import.meta.url);

const FIXTURES = [
  ...readdirSync(SPEC).map((name) => ({ name, file: new URL(`${name}/input.json`, SPEC) })),
  ...readdirSync(DEMO).filter((name) => name.endsWith('.json')).map((name) => ({ name: name.replace('.json', ''), file: new URL(name, DEMO) })),
].map(({ name, file }) => ({ name, json: readFileSync(file, 'utf8') }));

/**
 * `{ name, json, html }` of each article: its JSON, and its server-rendered markup. Fixtures that the package rejects are left
 * out.
 */
export const ARTICLES = FIXTURES.flatMap((fixture) => {
  try {
    return { ...fixture, html: renderToString(fixture.json, { idPrefix: 'm', url: URL_OF_ARTICLE }) };
  } catch (error) {
    if (/^(json|article)\./.test(error.code)) return [];
    throw error;
  }
});
