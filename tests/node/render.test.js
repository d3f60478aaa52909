// Tests the package in Node: rendering, streaming and reading, without init().
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { MaqalArticleElement, MaqalError, init, read, renderToStream, renderToString } from '../../dist/npm/node.js';
import { library } from '../../dist/npm/wasm.js';

const TEXT = readFileSync(new URL('../../www/demo/articles/library.json', import.meta.url), 'utf8');

/** An article in two languages, with a link to a third. */
const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  inLanguage: 'ar',
  encodingFormat: 'text/markdown',
  headline: 'عنوان الخبر',
  datePublished: '2022-10-26',
  articleBody: 'فقرة أولى.\n\n## عنوان فرعي\n\nفقرة ثانية.',
  publisher: { '@type': 'Organization', name: 'صحيفة المرفأ' },
  image: { '@type': 'ImageObject', url: 'https://news.example/a.jpg', caption: 'شرح الصورة', creditText: 'ليلى الحداد' },
  sourceOrganization: { name: 'ТАСС' },
  workTranslation: [
    { inLanguage: 'ru', headline: 'Заголовок', articleBody: 'Первый абзац.' },
    { inLanguage: 'en', headline: 'A headline', url: 'https://news.example/en' },
  ],
};

/** The text of HTML, with normalized white space. */
function textOf(html) {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Fails unless the text contains these parts in order. */
function assertInOrder(text, ...parts) {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.notEqual(at, -1, `${part} after ${text.slice(0, from).slice(-40)}`);
    from = at + part.length;
  }
}

test('renders an article in all its languages, each with its direction', () => {
  const html = renderToString(ARTICLE, { idPrefix: 'm' });
  assert.match(html, /^<div class="maqal"><nav part="languages"/);
  assert.match(html, /<div id="m-ar" part="panel" lang="ar" dir="rtl">/);
  assert.match(html, /<div id="m-ru" part="panel" lang="ru" dir="ltr">/);
  assert.match(html, /<a [^>]*href="https:\/\/news\.example\/en"[^>]*>English<\/a>/);
  assert.match(html, /<time datetime="2022-10-26"[^>]*>٢٦ أكتوبر ٢٠٢٢<\/time>/);
  assertInOrder(textOf(html), 'العربية', 'Русский', 'English', 'عنوان الخبر', '٢٦ أكتوبر ٢٠٢٢', 'شرح الصورة', 'الصورة:', 'ليلى الحداد', 'فقرة أولى', 'عنوان فرعي', 'فقرة ثانية', 'الناشر:', 'صحيفة المرفأ', 'المصدر:', 'ТАСС', 'Заголовок', 'Первый абзац');
});

test('renders the same for an object and a JSON string', () => {
  assert.equal(renderToString(JSON.parse(TEXT)), renderToString(TEXT));
});

test('reads the articles of the demo without warnings', () => {
  const folder = new URL('../../www/demo/articles/', import.meta.url);
  for (const name of readdirSync(folder)) assert.deepEqual(read(readFileSync(new URL(name, folder), 'utf8')).warnings, [], name);
});

test('applies options', () => {
  const html = renderToString(ARTICLE, { headingLevel: 3, idPrefix: 'a1', digits: 'latn', language: 'ru' });
  assert.match(html, /<h3 part="headline" id="a1-ar-headline"/);
  assert.match(html, /<h4 part="heading"/);
  assert.match(html, />26 أكتوبر 2022</);
  assert.match(renderToString(ARTICLE, { bothMonths: true }), />٢٦ أكتوبر\/تشرين الأول ٢٠٢٢</);
  const twice = renderToString(ARTICLE, { calendar: 'islamic-umalqura' });
  assert.match(twice, /<time datetime="2022-10-26" dir="rtl">٢٦ أكتوبر ٢٠٢٢ \(١ ربيع الآخر ١٤٤٤ هـ\)<\/time>/);
  assert.equal(renderToString(ARTICLE, { calendar: 'julian' }), renderToString(ARTICLE));
  assert.match(html, /<a [^>]*href="#a1-ru"[^>]*aria-current="true"/);
});

test('read() returns variants, warnings, language lookup and JSON-LD', () => {
  const article = read({ ...ARTICLE, datePublished: 'soon' });
  assert.deepEqual(article.variants.map(({ language, direction, name, headline }) => [language, direction, name, headline]), [
    ['ar', 'rtl', 'العربية', 'عنوان الخبر'],
    ['ru', 'ltr', 'Русский', 'Заголовок'],
  ]);
  assert.deepEqual([article.choose(['en', 'ru-RU']), article.choose(['tlh'])], [1, 0]);
  const warning = article.warnings.find(({ code }) => code === 'date.unknown');
  assert.equal(warning.path, 'datePublished');
  assert.ok(warning.message);
  const jsonLd = JSON.parse(article.toJsonLd());
  assert.deepEqual([jsonLd['@type'], jsonLd.headline, jsonLd.inLanguage], ['NewsArticle', 'عنوان الخبر', 'ar']);
  article.free();
});

for (const [name, json, code] of [
  ['broken JSON', '{ "headline": ', 'json.syntax'],
  ['a number', '42', 'article.missing'],
  ['an empty article', { '@type': 'NewsArticle' }, 'article.empty'],
]) {
  test(`throws an error with code, path and message for ${name}`, () => {
    assert.throws(
      () => renderToString(json),
      (error) => error instanceof MaqalError && error instanceof Error && error.code === code && typeof error.path === 'string' && error.message.length > 10,
    );
  });
}

test('the element can be imported without a DOM', async () => {
  assert.equal(typeof MaqalArticleElement.define, 'function');
  await import('../../dist/npm/define.js');
  await import('../../dist/npm/hydrate.js');
  assert.equal(await init(), undefined);
});

/** The chunks of a stream, decoded. */
async function chunks(stream) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts = [];
  for await (const chunk of stream) texts.push(decoder.decode(chunk));
  return texts;
}

test('a stream contains the same markup, one language per chunk', async () => {
  const texts = await chunks(renderToStream(ARTICLE, { language: 'ru' }));
  assert.equal(texts.join(''), renderToString(ARTICLE, { language: 'ru' }));
  assert.equal(texts.length, 2);
  assert.deepEqual(texts.map((text) => text.match(/<div id="maqal-(\w+)"/)[1]), ['ar', 'ru']);
});

test('a stream renders a language when it is pulled', async () => {
  const article = read(ARTICLE);
  const reader = article.toStream().getReader();
  await reader.read();
  article.free();
  // The second language cannot be rendered any more.
  await assert.rejects(reader.read());
});

test('a stream frees its article when it ends or is cancelled', async () => {
  let freed = 0;
  const article = read(ARTICLE);
  const stream = article.toStream({}, () => freed++);
  await stream.cancel();
  await chunks(article.toStream({}, () => freed++));
  assert.equal(freed, 2);
  article.free();
});

test('renderToStream() throws synchronously for an invalid article', () => {
  assert.throws(() => renderToStream('{"@type": "NewsArticle"}'), MaqalError);
});

test('memory does not grow with the number of articles', () => {
  const render = (times) => {
    for (let time = 0; time < times; time++) {
      renderToString('{"headline":"Rain"}');
      assert.throws(() => renderToString('{'));
    }
    return library().exports.memory.buffer.byteLength;
  };
  const warm = render(50);
  // The memory has 4 bytes for each reference to a value of JavaScript, which is a page of 64 KiB if one remained of each article.
  assert.equal(render(17_000), warm);
});

for (const [name, shadow, start] of [
  ['a declarative shadow root', true, '<template shadowrootmode="open" shadowrootclonable>'],
  ['one with a linked style sheet', { href: '/a?b="&c' }, '<template shadowrootmode="open" shadowrootclonable><link rel="stylesheet" href="/a?b=&quot;&amp;c">'],
  ['one with an inline style sheet', { css: 'a::before { content: "</style> / <" }' }, '<template shadowrootmode="open" shadowrootclonable><style>a::before { content: "<\\/style> / <" }</style>'],
  ['a light DOM', false, ''],
  ['a light DOM, if the option has another type', 'open', ''],
]) {
  test(`${name} is rendered, at once and as a stream`, async () => {
    const options = { idPrefix: 'm' };
    const expected = start + renderToString(ARTICLE, options) + (start && '</template>');
    assert.equal(renderToString(ARTICLE, { ...options, shadow }), expected);
    assert.equal(await new Response(renderToStream(ARTICLE, { ...options, shadow })).text(), expected);
  });
}
