/** Builds an example with npm and opens its pages, in Chromium. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inChromium } from '../browser/engines.js';
import { LANGUAGES } from './languages.js';
import { Project, obstacle } from './project.js';
import { openArticle, readArticle } from './reader.js';
import { Site } from './site.js';

/**
 * @param {string} name the folder in examples/
 * @param {{ out: string, rendered: string[], live?: string[], serve?: string }} pages the folder that its build writes; the pages with
 *   an article that was rendered during the build, and those that render one in the browser; the script that serves it
 */
export function isBuilt(name, { out, rendered, live = [], serve = 'dev' }) {
  inChromium(`examples/${name}`, (page) => {
    if (obstacle) return test('is built', { skip: obstacle });
    const project = new Project(name);
    const site = new Site(join(project.folder, out));
    before(
      async () => {
        project.install();
        project.npm('run', 'build');
        await site.start();
      },
      { timeout: 600_000 },
    );
    after(() => {
      site.stop();
      project.remove();
    });

    for (const path of rendered) {
      test(`${path} has the article in its HTML, and needs only a script for tabs`, async () => {
        const html = await (await fetch(site.url + path)).text();
        assert.match(html, /<html\s+lang="ar" dir="rtl"/);
        for (const { headline, emphasis } of Object.values(LANGUAGES)) for (const words of [`>${headline}</h1>`, `<strong>${emphasis}</strong>`]) assert.ok(html.includes(words), words);
        await readArticle(page, site.url + path, { languages: LANGUAGES, modules: 0 });
      });
    }

    for (const path of live) {
      test(`${path} renders the article in the browser`, () => readArticle(page, site.url + path, { languages: LANGUAGES, modules: 1 }));
    }

    test('every file is there', () => assert.deepEqual(site.missing, []));

    test('its development server shows the same', { timeout: 120_000 }, async () => {
      const url = await project.serve(serve);
      // When a page is opened first, its dependencies are bundled, and it may be loaded again.
      for (const path of [...rendered, ...live]) await openArticle(page, url + path);
      for (const path of rendered) await readArticle(page, url + path, { languages: LANGUAGES, modules: 0 });
      for (const path of live) await readArticle(page, url + path, { languages: LANGUAGES, modules: 1 });
    });
  });
}
