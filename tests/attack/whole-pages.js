/** Sets off vectors in the pages that `maqal render --page` writes, each in a frame. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inEveryEngine } from '../browser/engines.js';
import { described } from './attack.js';
import { Host } from './host.js';
import { setupOf } from './pages.js';
import { numbered } from './vectors/index.js';

/** How many frames share a page. */
const BATCH = 20;
/** A page whose title and JSON-LD were not escaped, and its findings. */
const BAD = `<head><title></title><script>RUN</script></title><style></style><script type="application/ld+json">{"a":"</script><link rel=stylesheet href="EVIL">"}</script></head><main><div class="maqal"><p onclick="RUN" contenteditable>a</p></div></main>`;
const BAD_KINDS = ['attribute', 'escape', 'handler', 'request', 'script'];

/** The pages that the command writes for the articles of vectors, by their numbers. */
function render(vectors) {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-attack-'));
  const file = (id, end) => join(folder, `${id}.${end}`);
  for (const { id, json } of vectors) writeFileSync(file(id, 'json'), json);
  execFileSync(process.env.MAQAL_CLI, ['render', '--page', '--out', folder, ...vectors.map(({ id }) => file(id, 'json'))], { stdio: 'pipe' });
  const pages = new Map(vectors.map(({ id }) => [id, readFileSync(file(id, 'html'), 'utf8')]));
  rmSync(folder, { recursive: true });
  return pages;
}

/** With the detector as the first script, and the check. */
const watched = (page) => page.replace('<head>', '<head><script src="/attack/detector.js"></script><script type="module" src="/attack/whole.js"></script>');

export function attackWholePages(vectors) {
  inEveryEngine('whole pages', (browser) => {
    const [site, other] = [new Host(), new Host()];
    before(async () => {
      await Promise.all([site.start(), other.start()]);
      site.folders = [['/attack/', new URL('page/', import.meta.url)]];
    });
    after(() => [site, other].forEach((host) => host.stop()));

    const detonate = async (pages) => {
      for (const [id, page] of pages) site.pages.set(`/whole-${id}.html`, { body: watched(page) });
      const frames = pages.map(([id]) => `<iframe data-vector="${id}" src="/whole-${id}.html"></iframe>`).join('');
      site.pages.set('/whole.html', { body: `<!doctype html><title>Pages</title><script src="/attack/detector.js"></script>${setupOf({})}${frames}` });
      await browser.open(`${site.url}/whole.html`);
      const findings = await browser.run(async () => (await import('/attack/whole-pages.js')).collect());
      return [...findings, ...other.takeHits()];
    };

    test('are detected if they are not escaped', async () => {
      const [{ html }] = numbered([{ html: BAD }], other);
      const findings = await detonate([[1, html]]);
      assert.deepEqual([...new Set(findings.map(({ kind }) => kind))].sort(), BAD_KINDS);
    });

    test('do nothing', { timeout: 1_200_000 }, async () => {
      const all = numbered(vectors, other);
      const pages = [...render(all)];
      const findings = [];
      for (let start = 0; start < pages.length; start += BATCH) findings.push(...(await detonate(pages.slice(start, start + BATCH))));
      console.log(`${pages.length} vectors as whole pages`);
      assert.equal(described(findings, all), '');
    });
  });
}
