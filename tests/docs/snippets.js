/** The blocks of code in the README and in docs/. */
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} name of a file in the project */
export const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * @typedef {object} Snippet
 * @property {string} at where it stands: `docs/npm.md:7`
 * @property {string} file
 * @property {string} kind the words after the fence: `js browser`
 * @property {string} code
 */

const FILES = ['README.md', ...readdirSync(path('docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** Every block, in the order of the pages. @type {Snippet[]} */
export const snippets = FILES.flatMap((file) => inText(file, readFileSync(path(file), 'utf8')));

/** The blocks of a page of Markdown. @returns {Snippet[]} */
export function inText(file, text) {
  const found = [];
  let open;
  for (const [index, line] of text.split('\n').entries()) {
    const [, fence, kind] = line.match(/^(`{3,})([^`]*)$/) ?? [];
    if (!open && fence) open = { at: `${file}:${index + 1}`, file, fence, kind: kind.trim(), lines: [] };
    else if (open && line === open.fence) {
      found.push({ at: open.at, file, kind: open.kind, code: open.lines.join('\n') + '\n' });
      open = undefined;
    } else open?.lines.push(line);
  }
  if (open) throw new Error(`${open.at}: the block does not end`);
  return found;
}

/** What the comments after `console.log(…)` say that is printed, a line each. */
export function printed(code) {
  return [...code.matchAll(/console\.log\(.*\)[;)]* \/\/ (.*)$/gm)].map(([, line]) => line);
}

/** An article in two languages, for snippets that do not make one. */
export const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  inLanguage: 'ar',
  headline: 'الجسر القديم',
  datePublished: '2022-10-26',
  articleBody: 'الجسر قائم.',
  workTranslation: { '@type': 'NewsArticle', inLanguage: 'en', headline: 'The old bridge', articleBody: 'It stands.' },
};

/** A script with the article in `json`, unless it has one of its own. */
export function withArticle(code) {
  return /^const json = /m.test(code) ? code : `const json = ${JSON.stringify(ARTICLE)};\n${code}`;
}

/** Makes a folder a project of somebody who has the package and some articles. */
export function furnish(folder) {
  mkdirSync(`${folder}/node_modules`);
  symlinkSync(path('dist/npm'), `${folder}/node_modules/maqal`, 'junction');
  writeFileSync(`${folder}/article.json`, JSON.stringify(ARTICLE, null, 2));
  cpSync(path('www/demo/articles'), `${folder}/articles`, { recursive: true });
  writeFileSync(`${folder}/articles/doubtful.json`, DOUBTFUL);
}

const DOUBTFUL = `{
  "@type": "NewsArticle",
  "inLanguage": "en",
  "headline": "Rain at last",
  "url": "javascript:x"
}
`;
