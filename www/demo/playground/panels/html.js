/** The panel with the HTML that a server would send. */
import { create } from '../create.js';
import { codeBlock } from './code.js';

/** Elements that begin a line, and whose end tag may. */
const BLOCK = /^(article|aside|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** @param {import('../playground.js').Shown} shown */
export function html({ article, options }) {
  const markup = article.toHtml(options);
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  return codeBlock('HTML', markup, [...lines(body, '')].slice(1));
}

/** The children of an element, with line breaks and indentation between blocks; tags and texts are isolated from each other. */
function* lines(parent, indent) {
  for (const node of parent.childNodes) {
    if (!(node instanceof Element)) {
      yield create('bdi', {}, escaped(node.data));
      continue;
    }
    const isBlock = BLOCK.test(node.localName);
    const hasBlocks = isBlock && [...node.children].some(({ localName }) => BLOCK.test(localName));
    const [open, close] = tags(node);
    if (isBlock) yield `\n${indent}`;
    yield create('bdi', { dir: 'ltr', class: 'tag' }, open);
    yield* lines(node, `${indent}  `);
    if (hasBlocks) yield `\n${indent}`;
    if (close) yield create('bdi', { dir: 'ltr', class: 'tag' }, close);
  }
}

/** The start tag and the end tag of an element, which void elements do not have. */
function tags(element) {
  const both = element.cloneNode(false).outerHTML;
  const end = `</${element.localName}>`;
  return both.endsWith(end) ? [both.slice(0, -end.length), end] : [both, ''];
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
