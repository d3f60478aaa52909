// Tests examples/hugo, with the Hugo of Debian.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inChromium } from '../browser/engines.js';
import { LANGUAGES } from './languages.js';
import { Project } from './project.js';
import { readArticle } from './reader.js';
import { Site } from './site.js';

inChromium('examples/hugo', (page) => {
  const project = new Project('hugo');
  const site = new Site(join(project.folder, 'public'));
  const file = join(project.folder, 'content/bridge.json');
  const article = readFileSync(file, 'utf8');
  const build = () => {
    project.run('hugo', []);
    return readFileSync(join(project.folder, 'public/index.html'), 'utf8');
  };
  before(
    async () => {
      project.installMaqal();
      await site.start();
    },
    { timeout: 120_000 },
  );
  after(() => {
    site.stop();
    project.remove();
  });

  test('the page has the article as HTML, and the element shows it', async () => {
    const html = build();
    for (const [language, { headline, emphasis }] of Object.entries(LANGUAGES)) {
      assert.match(html, new RegExp(`<section lang="${language}" dir="auto">\\s*<h1>${headline}</h1>\\s*<p>[^<]*<strong>${emphasis}</strong>`));
    }
    await readArticle(page, `${site.url}/`, { languages: LANGUAGES, modules: 1 });
    assert.deepEqual(site.missing, []);
  });

  test('one translation, which is no list, is shown too', () => {
    const { workTranslation, ...first } = JSON.parse(article);
    writeFileSync(file, JSON.stringify({ ...first, workTranslation: workTranslation[0] }));
    assert.equal(build().match(/<section /g).length, 2);
    writeFileSync(file, JSON.stringify(first));
    assert.equal(build().match(/<section /g).length, 1);
  });

  test('nothing in an article ends the script of its JSON, or runs', () => {
    const hostile = '</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)>';
    const bodies = [hostile, `**${hostile}**`].map((articleBody, index) => ({
      '@type': 'NewsArticle', inLanguage: 'en', headline: hostile, articleBody, encodingFormat: ['text/html', 'text/markdown'][index],
    }));
    writeFileSync(file, JSON.stringify({ ...bodies[0], workTranslation: bodies[1] }));
    const html = build();
    const [, json] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
    assert.equal(JSON.parse(json).articleBody, hostile);
    assert.doesNotMatch(html, /<script>|<img/);
  });

  test('a file that is not there fails the build, at its place', () => {
    writeFileSync(join(project.folder, 'content/_index.md'), '---\ntitle: None\n---\n{{< maqal "none.json" >}}');
    assert.throws(build, /_index\.md:4:1": the page has no file "none\.json"/);
  });
});
