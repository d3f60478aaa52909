// Tests the example servers, each in its own runtime: all serve the same page.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { Project } from './servers.js';

const LIBRARY = readFileSync(new URL('../../www/demo/articles/library.json', import.meta.url), 'utf8');
const articles = mkdtempSync(join(tmpdir(), 'maqal-articles-'));
/** @type {Project} */
let project;
/** The server from which the edge worker fetches its articles. */
const origin = createServer((request, response) => {
  const name = request.url?.slice(1) ?? '';
  const text = FILES[name];
  response.writeHead(text === undefined ? 404 : 200).end(text);
});
const FILES = { 'library.json': LIBRARY, 'broken.json': '{"@type": "NewsArticle",' };

before(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(articles, name), text);
  project = new Project();
  await new Promise((resolve) => origin.listen(0, '127.0.0.1', resolve));
});

after(() => {
  origin.close();
  project?.remove();
  rmSync(articles, { recursive: true });
});

const onDisk = (name) => () => project[name](articles);
const SERVERS = {
  node: onDisk('node'),
  deno: onDisk('deno'),
  bun: onDisk('bun'),
  workerd: () => project.workerd(`http://127.0.0.1:${origin.address().port}`),
};

for (const [name, start] of Object.entries(SERVERS)) {
  describe(`a server in ${name}`, () => {
    let server;
    before(async () => (server = await start()));
    after(() => server?.stop());
    const get = (path, headers = {}, method = 'GET') => fetch(server.url + path, { headers, method });

    test('serves the article with the same markup as Node', async () => {
      const response = await get('/library?language=en');
      const html = await response.text();
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.ok(html.startsWith('<!doctype html>\n<html lang="en" dir="ltr">\n'), html.slice(0, 60));
      const body = html.slice(html.indexOf('<body>') + 7, html.indexOf('\n</body>'));
      assert.ok(body === renderToString(LIBRARY, { language: 'en', headingLevel: 1, url: `${server.url}/library?language=en` }), 'the body differs');
    });

    test('serves the language that the browser requests', async () => {
      const response = await get('/library', { 'accept-language': 'xx, en;q=0.4, ar-EG;q=0.9, *;q=0.1' });
      assert.equal((await response.text()).split('\n')[1], '<html lang="ar" dir="rtl">');
      assert.equal(response.headers.get('vary'), 'accept-language');
      assert.ok(response.headers.get('content-language').split(', ').includes('ar'));
    });

    test('serves an error status and no partial page on failure', async () => {
      const responses = await Promise.all([get('/missing'), get('/broken'), get('/../../etc/passwd'), get('/%E0%A4%A'), get('/library', {}, 'POST')]);
      assert.deepEqual(responses.map(({ status }) => status), [404, 500, 404, 404, 405]);
      for (const response of responses) assert.doesNotMatch(await response.text(), /</);
    });

    test('responds to HEAD with headers only', async () => {
      const response = await get('/library', {}, 'HEAD');
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(await response.text(), '');
    });

    test('serves parallel requests', async () => {
      const pages = await Promise.all(Array.from({ length: 50 }, async () => (await get('/library?language=ar')).text()));
      assert.equal(new Set(pages).size, 1);
      assert.ok(pages[0].endsWith('</html>\n'));
    });
  });
}
