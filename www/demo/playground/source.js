/** The JSON of an article from what was typed, and where its paths are in that text. */
import { rangeInMessage, rangeOf } from './place.js';

/** A headline of Markdown: a heading of the first level before all else. */
const HEADLINE = /^\s*#[ \t]+([^\n]*?)[ \t]*#*[ \t]*(?:\n|$)/;

/**
 * @typedef {object} Source
 * @property {string} json
 * @property {(problem: { code: string, path: string, message: string }) => import('./place.js').Range} locate
 */

/**
 * @param {{ text: string, format: string, textLanguage: string }} typed
 * @returns {Source}
 */
export function sourceOf({ text, format, textLanguage }) {
  return format === 'markdown' ? markdownSource(text, textLanguage) : jsonSource(text);
}

function jsonSource(json) {
  return {
    json,
    locate: ({ code, path, message }) => (code === 'json.syntax' ? rangeInMessage(json, message) : rangeOf(json, path)),
  };
}

/** Markdown alone is the body of an article, whose headline is its first heading. */
function markdownSource(text, inLanguage) {
  const [heading = '', headline] = text.match(HEADLINE) ?? [];
  const articleBody = text.slice(heading.length);
  const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', inLanguage, headline, articleBody, encodingFormat: 'text/markdown' };
  const body = heading.length + (articleBody.match(/^\s*/)?.[0].length ?? 0);
  return {
    json: JSON.stringify(article, null, 2),
    locate: ({ path }) => lineAt(text, path.startsWith('articleBody') ? body : heading.search(/\S/)),
  };
}

/**
 * The Markdown of an article of schema.org, and its language; nothing if it has no such body.
 * @param {string} json
 */
export function markdownOf(json) {
  let article;
  try {
    article = JSON.parse(json);
  } catch {
    return undefined;
  }
  const { headline, articleBody, inLanguage, encodingFormat = 'text/markdown' } = article ?? {};
  if (typeof articleBody !== 'string' || encodingFormat !== 'text/markdown') return undefined;
  const heading = typeof headline === 'string' ? `# ${headline}\n\n` : '';
  return { text: `${heading}${articleBody.trim()}\n`, textLanguage: String(inLanguage).split('-')[0] };
}

function lineAt(text, offset) {
  const from = Math.min(Math.max(offset, 0), text.length);
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? text.length : end };
}
