/** Finds the code blocks of the README and of docs/. */
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} name path of a file in the repository */
export const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * @typedef {object} Snippet
 * @property {string} at its location: `docs/npm.md:7`
 * @property {string} file
 * @property {string} kind the info string: `js browser`
 * @property {string} code
 */

const FILES = ['README.md', ...readdirSync(path('docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** All blocks, in document order. @type {Snippet[]} */
export const snippets = FILES.flatMap((file) => inText(file, readFileSync(path(file), 'utf8')));

/** The blocks that are files of a reader's project, by name: `json bridge.json`. Of several with a name, the last. */
export const NAMED = Object.fromEntries(snippets.filter(({ kind }) => /^json \S+\.json$/.test(kind)).map(({ kind, code }) => [kind.split(' ')[1], code]));

/** The code blocks of a Markdown text. @returns {Snippet[]} */
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
  if (open) throw new Error(`${open.at}: the code block is not closed`);
  return found;
}

/** The expected output: the comments after `console.log(…)`, one per line. */
export function printed(code) {
  return [...code.matchAll(/console\.log\(.*\)[;)]* \/\/ (.*)$/gm)].map(([, line]) => line);
}

/** An article in two languages, for snippets that define none. */
export const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  inLanguage: 'ar',
  headline: 'الجسر القديم',
  datePublished: '2022-10-26',
  articleBody: 'الجسر قائم.',
  workTranslation: { '@type': 'NewsArticle', inLanguage: 'en', headline: 'The old bridge', articleBody: 'It stands.' },
};

/** A script that begins with the article as `json`, unless it defines its own. */
export function withArticle(code) {
  return /^const json = /m.test(code) ? code : `const json = ${JSON.stringify(ARTICLE)};\n${code}`;
}

/** Turns a folder into a user's project, with the package and some articles. */
export function createProject(folder) {
  mkdirSync(`${folder}/node_modules`);
  symlinkSync(path('dist/npm'), `${folder}/node_modules/maqal`, 'junction');
  writeFileSync(`${folder}/article.json`, JSON.stringify(ARTICLE, null, 2));
  cpSync(path('www/demo/articles'), `${folder}/articles`, { recursive: true });
  writeFileSync(`${folder}/articles/questionable.json`, QUESTIONABLE);
  for (const [name, code] of Object.entries(NAMED)) writeFileSync(`${folder}/${name}`, code);
}

/** An article that is read with a warning. */
const QUESTIONABLE = `{
  "@type": "NewsArticle",
  "inLanguage": "en",
  "headline": "Rain at last",
  "url": "javascript:x"
}
`;
