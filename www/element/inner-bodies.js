/** Reads the bodies of an article from scripts and templates in its element, for JSON without them. */
import { languageOf } from '../shared/language-of.js';
import { inside, whenParsed } from './source.js';

const BODIES = 'script[type^="text/" i]:not([type*="javascript" i]), template:not([shadowrootmode])';

/**
 * The bodies in an element, once the page is parsed. The language of one is that of the script or the template.
 * @param {Element} host
 * @returns {Promise<import('../types/index.js').PageBody[]>}
 */
export async function innerBodies(host) {
  if (!host.querySelector(BODIES)) return [];
  await whenParsed();
  return inside(host, BODIES).map((element) =>
    element instanceof HTMLScriptElement ? bodyIn(element, withoutIndent(element.text), element.type) : bodyIn(element),
  );
}

/**
 * The body in an element, with its language and the base URL for its links.
 * @param {Element} element
 * @param {string} [text]
 * @param {string} [encodingFormat]
 */
export function bodyIn(element, text = element.innerHTML, encodingFormat = 'text/html') {
  return { text, encodingFormat, language: languageOf(element), base: element.baseURI };
}

/**
 * Removes the indentation of the first line from all lines. Markdown would read it as code.
 * @param {string} text
 */
function withoutIndent(text) {
  const [indent] = /^[ \t]*(?=\S)/m.exec(text) ?? [''];
  return `\n${text}`.replaceAll(`\n${indent}`, '\n');
}
