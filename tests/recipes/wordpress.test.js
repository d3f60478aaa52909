// Tests examples/wordpress in PHP. WordPress itself is not here: tests/recipes/wordpress has stubs of its functions.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { inChromium } from '../browser/engines.js';
import { path } from '../docs/snippets.js';
import { readArticle } from './reader.js';
import { Site } from './site.js';

const HEBREW = { ID: 1, group: 7, language: 'he_IL', post_title: "הגשר הישן נפתח מחדש", post_content: '<p>הגשר הישן נפתח שוב אחרי <strong>שלוש שנים</strong> של שיפוצים.</p>' };
const RUSSIAN = { ID: 2, group: 7, language: 'ru_RU', post_title: 'Старый мост снова открыт', post_content: '<p>Старый мост снова открыт после <strong>трёх лет</strong> ремонта.</p>' };
const ARABIC = { ID: 3, group: 7, language: 'ar', post_title: 'الجسر القديم يُفتح من جديد', post_content: '<p>عاد الجسر القديم إلى الخدمة بعد <strong>ثلاث سنوات</strong> من الترميم.</p>' };
const BRIDGE = [HEBREW, RUSSIAN, ARABIC].map((post) => ({ thumbnail: 9, ...post }));
/** A page with the shortcode. */
const PAGE = { ID: 10, group: 10, post_title: 'Bridges', post_content: '[maqal id="1" level="1"]' };
const LANGUAGES = {
  'he-IL': { headline: HEBREW.post_title, direction: 'rtl', emphasis: 'שלוש שנים' },
  'ru-RU': { headline: RUSSIAN.post_title, direction: 'ltr', emphasis: 'трёх лет' },
  ar: { headline: ARABIC.post_title, direction: 'rtl', emphasis: 'ثلاث سنوات' },
};

/** A site with the plugin, whose pages the tests print. */
const folder = mkdtempSync(join(tmpdir(), 'maqal-wordpress-'));
const plugin = join(folder, 'wp-content/plugins/maqal');
cpSync(path('examples/wordpress'), plugin, { recursive: true });
cpSync(path('dist/npm/cdn'), join(plugin, 'cdn'), { recursive: true });
after(() => rmSync(folder, { recursive: true }));

/** The HTML of a page of a site with these posts. */
function print(site) {
  const input = JSON.stringify({ plugin, translations: 'polylang', posts: [...BRIDGE, PAGE], show: 10, ...site });
  return execFileSync('php', ['-d', 'display_errors=stderr', '-d', 'error_reporting=E_ALL', path('tests/recipes/wordpress/page.php')], { input, encoding: 'utf8' });
}

/** The article in HTML. */
function articleIn(html) {
  const [, json] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? [];
  return json && JSON.parse(json);
}

const withContent = (post_content) => ({ posts: [...BRIDGE, { ...PAGE, post_content }] });
const count = (html, words) => html.split(words).length - 1;

test('the JSON has what WordPress knows of a post and its translations', () => {
  const article = articleIn(print({}));
  const author = { '@type': 'Person', name: 'נועה לוי', url: 'https://example.org/?author=1' };
  const image = { '@type': 'ImageObject', url: '/bridge.svg', width: 640, height: 360, description: 'גשר אבן מעל נהר', caption: 'הגשר בבוקר' };
  const dates = { datePublished: '2026-03-14T09:00:00+02:00', dateModified: '2026-03-15T10:30:00+02:00' };
  const translation = (post, inLanguage) => ({
    inLanguage, headline: post.post_title, url: `https://example.org/?p=${post.ID}`, ...dates, author, image, encodingFormat: 'text/html', articleBody: post.post_content,
  });
  assert.deepEqual(article, {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    publisher: { '@type': 'Organization', name: 'Bridges & Rivers', url: 'https://example.org/' },
    inLanguage: 'he-IL',
    headline: HEBREW.post_title,
    url: 'https://example.org/?p=1',
    ...dates,
    author,
    image,
    workTranslation: [translation(RUSSIAN, 'ru-RU'), translation(ARABIC, 'ar')],
  });
});

test('WPML is asked as well as Polylang, and without both the site has one language', () => {
  assert.deepEqual(articleIn(print({ translations: 'wpml' })), articleIn(print({})));
  const { inLanguage, workTranslation } = articleIn(print({ translations: 'none' }));
  assert.deepEqual([inLanguage, workTranslation], ['he-IL', undefined]);
});

test('the title, a link, and the text are there without script, and once', () => {
  const html = print({});
  assert.ok(html.includes(`<span role="heading" aria-level="1"><a href="https://example.org/?p=1" dir="auto">${HEBREW.post_title}</a></span></maqal-article>`));
  assert.equal(count(html, HEBREW.post_content), 1);
  assert.match(html, /body-from="#maqal-text-1".*<div id="maqal-text-1" lang="he-IL" dir="auto"><p>/s);
});

test('nothing in a post ends the script of its JSON', () => {
  const hostile = '</script><script>alert(1)</script><!-- <script> ]]> & "';
  const posts = [{ ...HEBREW, post_title: `It's ${hostile}` }, { ...RUSSIAN, post_content: hostile }, PAGE];
  const html = print({ posts });
  const { headline, workTranslation } = articleIn(html);
  // WordPress's own function for text removes tags and comments, and what follows `<!--`.
  assert.ok(headline.startsWith('It’s alert(1)'), headline);
  assert.equal(workTranslation[0].articleBody, hostile);
  assert.equal(count(html, '<script>'), 0);
});

test('a post that shows itself, and posts that show each other, end', () => {
  const itself = print({ posts: [{ ...HEBREW, post_content: '<p>One</p>[maqal][maqal id="1"]' }, PAGE] });
  assert.equal(count(itself, '<maqal-article'), 1);
  assert.equal(count(itself, '<p>One</p>'), 1);
  const inTranslation = print({ posts: [HEBREW, { ...RUSSIAN, post_content: '<p>One</p>[maqal]' }, PAGE] });
  assert.equal(articleIn(inTranslation).workTranslation[0].articleBody, '<p>One</p>');
  const other = { ID: 20, group: 20, post_title: 'Other', post_content: '[maqal id="1"]' };
  const eachOther = print({ posts: [{ ...HEBREW, post_content: '<p>One</p>[maqal id="20"]' }, other, PAGE] });
  assert.match(eachOther, /<p>One<\/p><a href="https:\/\/example.org\/\?p=20" dir="auto">Other<\/a>/);
  assert.equal(count(eachOther, '<maqal-article'), 1);
  // After an article the page goes on: the next one is shown, and the current post is again that of the page.
  const both = print(withContent('[maqal id="1"][maqal]'));
  assert.equal(count(both, '<maqal-article'), 2);
  assert.equal(articleIn(both.slice(both.lastIndexOf('<maqal-article'))).url, 'https://example.org/?p=10');
});

test('what not everybody may read is not printed', () => {
  const draft = { ...RUSSIAN, post_status: 'draft' };
  const locked = { ...ARABIC, post_password: 'x' };
  const html = print({ posts: [HEBREW, draft, locked, { ...PAGE, post_content: '[maqal id="1"][maqal id="2"][maqal id="3"][maqal id="99"]' }] });
  assert.equal(count(html, '<maqal-article'), 1);
  assert.equal(articleIn(html).workTranslation, undefined);
  for (const words of [RUSSIAN.post_title, 'трёх лет', 'ثلاث سنوات']) assert.ok(!html.includes(words), words);
  assert.match(html, /<form class="post-password-form">/);
});

test('a feed has a link', () => {
  const html = print({ feed: true });
  assert.match(html, /<body><a [^>]+>[^<]+<\/a>$/);
});

test('the block shows the post of its settings, else the one around it', () => {
  const around = print({ block: { attributes: { level: 9 }, context: { postId: 2 } } });
  assert.match(around, /<div class="wp-block-maqal-article"><maqal-article language="ru-RU" heading-level="6"/);
  const chosen = print({ block: { attributes: { post: 3 }, context: { postId: 2 } } });
  assert.match(chosen, /<maqal-article language="ar" heading-level="2"/);
});

test('the editor asks the server for the block, with its attributes', () => {
  const registered = {};
  const element = { createElement: (type, props, ...children) => ({ type, props, children }), Fragment: 'fragment' };
  const wp = {
    blocks: { registerBlockType: (name, settings) => (registered[name] = settings) },
    blockEditor: { InspectorControls: 'settings', useBlockProps: () => ({}) },
    components: { PanelBody: 'panel', TextControl: 'text', RangeControl: 'range' },
    element,
    i18n: { __: (text) => text },
    serverSideRender: 'server',
  };
  runInNewContext(readFileSync(path('examples/wordpress/editor.js'), 'utf8'), { window: { wp } });
  const { name, attributes } = JSON.parse(readFileSync(path('examples/wordpress/block.json'), 'utf8'));
  assert.deepEqual(Object.keys(registered), [name]);
  const set = [];
  const [settings, shown] = registered[name].edit({ attributes: { post: 3, level: 2 }, setAttributes: (values) => set.push(values), context: { postId: 2 } }).children;
  const [{ type, props }] = shown.children;
  assert.deepEqual([type, props.block, props.attributes.post, props.urlQueryArgs.post_id], ['server', name, 3, 2]);
  for (const { props } of settings.children[0].children) props.onChange('4');
  assert.deepEqual(set.flatMap(Object.keys).sort(), Object.keys(attributes).sort());
  assert.equal(registered[name].save(), null);
});

inChromium('examples/wordpress', (page) => {
  const site = new Site(folder);
  before(async () => {
    writeFileSync(join(folder, 'index.html'), print({}));
    writeFileSync(join(folder, 'paragraph.html'), print(withContent('<p>Before [maqal id="1"] after</p>')));
    writeFileSync(join(folder, 'bridge.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>');
    await site.start();
  });
  after(() => site.stop());

  test('the page shows the post, and a tab another language', async () => {
    await readArticle(page, `${site.url}/`, { languages: LANGUAGES, modules: 2 });
    // The text of the page is hidden while the article shows it.
    assert.equal(await page.run(() => document.querySelector('#maqal-text-1').checkVisibility()), false);
    assert.deepEqual(site.missing, []);
  });

  test('in a paragraph it is whole, too', async () => {
    await readArticle(page, `${site.url}/paragraph`, { languages: LANGUAGES, modules: 2 });
    // The parser has left the title, and so the link, in the element, which shows the article instead.
    assert.deepEqual(await page.run(() => [...document.links].map((link) => link.closest('maqal-article') !== null)), [true]);
  });
});
