// Tests the pages of `maqal preview`: the article is live, and shown anew when its file changes.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { Host } from '../attack/host.js';
import { inEveryEngine } from './engines.js';

const FRAME = 'http://player.example:8080/1';
const ARTICLE = {
  '@type': 'NewsArticle', inLanguage: 'ar', headline: 'مطر', articleBody: 'هطل المطر.', image: 'sky.gif',
  workTranslation: { inLanguage: 'en', headline: 'Rain', articleBody: `<p>It rained.</p><iframe src="${FRAME}" title="Film"></iframe>`, encodingFormat: 'text/html' },
};
/** A GIF of this width. Engines differ in the size of an SVG. */
const sky = (width) => Buffer.from([...Buffer.from('GIF89a'), width, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]);

/** Presses the tab of the other language, and the link of its frame. */
function pressAndLoad() {
  document.querySelector('[role=tab][lang=en]').click();
  document.querySelector('[part~=load]').click();
}

const frame = () => document.querySelector('iframe')?.src;

/** What is seen of the article. */
function state() {
  const visible = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const tablist = document.querySelector('[role=tablist]');
  return {
    headlines: visible('[part~=headline]').map(({ textContent }) => textContent.trim()),
    body: visible('[part~=body] p').map(({ textContent }) => textContent),
    isStyled: Boolean(tablist) && getComputedStyle(tablist).display === 'flex',
    direction: document.dir,
    problems: visible('.problems code').map(({ textContent }) => textContent),
  };
}

inEveryEngine('a preview', (page) => {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-preview-'));
  const write = (name, content) => writeFileSync(join(folder, name), content);
  const writeArticle = (article) => write('rain.json', JSON.stringify(article, null, 1));
  let preview, url;

  before(async () => {
    preview = spawn(process.env.MAQAL_CLI, ['preview', folder, '--port', '0', '--embeds', 'player.example:8080'], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (url of createInterface(preview.stdout)) break;
  });
  after(() => {
    preview.kill();
    rmSync(folder, { recursive: true });
  });

  test('of a folder lists its articles, and a new one when it is written', async () => {
    writeArticle(ARTICLE);
    write('sky.gif', sky(10));
    await page.open(url);
    assert.deepEqual(await page.run(() => [...document.querySelectorAll('main a')].map(({ textContent }) => textContent)), ['مطر']);
    write('snow.json', JSON.stringify({ ...ARTICLE, headline: 'ثلج' }));
    await page.until(() => [...document.querySelectorAll('main a')].some(({ textContent }) => textContent === 'ثلج'));
    await page.isAccessible();
    await page.run(() => document.querySelector('main a').click());
    await page.until(() => document.querySelector('[role=tab]'));
    assert.equal((await page.run(state)).headlines[0], 'مطر');
  });

  test('of an article has tabs, and stays in the language that was chosen when the file changes', async () => {
    writeArticle(ARTICLE);
    await page.open(`${url}rain.json`);
    await page.until(() => document.querySelector('[role=tab]'));
    const { headlines, isStyled, direction, problems } = await page.run(state);
    assert.deepEqual([headlines, isStyled, direction, problems.slice(0, 2)], [['مطر'], true, 'rtl', ['image.alternative.missing', 'image']]);
    await page.isAccessible();
    await page.run(() => document.querySelector('[role=tab][lang=en]').click());
    assert.deepEqual((await page.run(state)).headlines, ['Rain']);
    writeArticle({ ...ARTICLE, workTranslation: { ...ARTICLE.workTranslation, articleBody: 'It snowed.' } });
    await page.until(() => document.querySelector('[role=tab][lang=en][aria-selected=true]') && document.querySelector('[lang=en] [part~=body] p')?.textContent === 'It snowed.');
    const changed = await page.run(state);
    assert.deepEqual([changed.headlines, changed.body], [['Rain'], ['It snowed.']]);
  });

  test('loads frames of the hosts in `embeds`', async () => {
    writeArticle(ARTICLE);
    await page.open(`${url}rain.json`);
    await page.until(() => document.querySelector('[part~=load]')?.role === 'button');
    await page.run(pressAndLoad);
    assert.equal(await page.run(frame), FRAME);
  });

  test('shows an error with its place, and the article when it is repaired', async () => {
    writeArticle(ARTICLE);
    await page.open(`${url}rain.json`);
    write('rain.json', '{\n "headline": "Rain"\n "inLanguage": "en"\n}');
    await page.until(() => document.querySelector('h1')?.textContent === 'The article cannot be read');
    const excerpt = () => [document.querySelector('.place').textContent.match(/:\d+:\d+$/)[0], document.querySelector('mark').textContent, document.querySelector('.marked span').textContent];
    assert.deepEqual(await page.run(excerpt), [':3:2', '"', '3']);
    await page.isAccessible();
    writeArticle(ARTICLE);
    await page.until(() => document.querySelector('[role=tab]'));
  });

  test('shows a picture anew when it changes', async () => {
    writeArticle(ARTICLE);
    write('sky.gif', sky(10));
    await page.open(`${url}rain.json`);
    await page.until(() => document.querySelector('img')?.naturalWidth === 10);
    write('sky.gif', sky(20));
    await page.until(() => document.querySelector('img')?.naturalWidth === 20);
  });

  test('runs no script but its own, nor one of a picture', async () => {
    writeArticle(ARTICLE);
    await page.open(`${url}rain.json`);
    await page.until(() => document.querySelector('[role=tab]'));
    const [ran, directive] = await page.run(async () => {
      const violation = new Promise((resolve) => document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true }));
      const link = document.createElement('a');
      link.href = 'javascript:window.ran=true';
      document.body.append(link);
      link.click();
      return [window.ran, await violation];
    });
    assert.equal(ran, null);
    assert.match(directive, /^script-src|^require-trusted-types-for/);
    write('sky.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>document.documentElement.id = "ran"</script></svg>');
    await page.open(`${url}sky.svg`);
    assert.notEqual(await page.run(() => document.documentElement.id), 'ran');
  });

  test('says when it has stopped', async () => {
    await page.open(`${url}rain.json`);
    await page.until(() => document.querySelector('[role=tab]'));
    preview.kill();
    await page.until(() => document.querySelector('[role=status]').textContent === 'The preview has stopped.');
  });
});

inEveryEngine('a page of `maqal render --page`', (page) => {
  const host = new Host();
  before(() => host.start());
  after(() => host.stop());

  test('has everything in it: style, tabs, and frames of the hosts in `embeds`', async () => {
    const input = JSON.stringify(ARTICLE);
    host.pages.set('/', { body: execFileSync(process.env.MAQAL_CLI, ['render', '-', '--page', '--embeds', 'player.example:8080'], { input, encoding: 'utf8' }) });
    await page.open(`${host.url}/`);
    await page.run(pressAndLoad);
    const { headlines, isStyled } = await page.run(state);
    assert.deepEqual([headlines, isStyled], [['Rain'], true]);
    assert.equal(await page.run(frame), FRAME);
  });
});
