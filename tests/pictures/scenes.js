/** The pages that pictures are taken of, and what they are made from. */
import { marked } from 'marked';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { renderToString } from '../../dist/npm/node.js';
import { LINES } from '../comparison/lines.js';

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** What the pages load, by path. */
export const FILES = {
  '/style.css': read('dist/npm/style.css'),
  '/hydrate.js': read('dist/cdn/hydrate.js'),
  '/highlight.js': read('tests/pictures/highlight.js'),
  '/pictures.css': read('tests/pictures/pictures.css'),
  '/images/library.svg': read('www/demo/images/library.svg'),
  '/images/plan.svg': read('www/demo/images/plan.svg'),
};

/** The pages, each as wide as its content needs. `height` cuts a picture off below. */
export const SCENES = [
  { name: 'article', width: 640, height: 938, html: articlePage() },
  { name: 'comparison', width: 980, html: comparisonPage() },
];

/**
 * The hash of everything that decides what a picture shows, except the fonts and the browser: no other machine has the same,
 * so that pixels cannot be compared. `hydrate.js` is left out, because nearly all of it reacts to readers; the source of the tabs is in.
 */
export function fingerprint(scene) {
  const { '/hydrate.js': _, ...files } = FILES;
  return createHash('sha256').update(JSON.stringify([scene, files, read('www/behaviour/tab-list.js')])).digest('hex');
}

function page(language, direction, body) {
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<meta charset="utf-8">
<title>A picture</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<link rel="stylesheet" href="/pictures.css">
<body>
${body}`;
}

/** An article of the demo, with its tabs. */
function articlePage() {
  const article = renderToString(read('www/demo/articles/library.json'), { headingLevel: 1, url: 'http://127.0.0.1/articles/library.json' });
  // The picture has one size, whatever the density of the screen.
  const oneSize = article.replace(/ srcset="[^"]*"/g, '').replace(/http:\/\/127\.0\.0\.1/g, '');
  return page('ar', 'rtl', `${oneSize}\n<script type="module" src="/hydrate.js"></script>`);
}

/** The same lines by marked, in the markup and the style that maqal has around them, and by maqal. */
function comparisonPage() {
  const rows = LINES.filter(({ isShown }) => isShown).map(
    ({ what, language, markdown, reads: parts }) => `<tr data-marked='${JSON.stringify(parts)}'>
<th scope="row">${what}</th>
<td class="wrong"><div class="maqal"><div part="panel" lang="${language}" dir="rtl"><div part="body">${marked.parse(markdown)}</div></div></div></td>
<td class="right">${bodyOf(renderToString({ '@type': 'NewsArticle', inLanguage: language, articleBody: markdown, encodingFormat: 'text/markdown' }))}</td>
</tr>`,
  );
  return page(
    'en',
    'ltr',
    `<table>
<thead><tr><td></td><th scope="col">marked, in <code>&lt;div dir="rtl"&gt;</code></th><th scope="col">maqal</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<script src="/highlight.js"></script>`,
  );
}

/** The markup of an article without its headline and dates. */
function bodyOf(html) {
  return html.replace(/<header[^]*<\/header>/, '');
}
