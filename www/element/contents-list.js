/** The markup of a table of contents: a disclosure with a nested list of links to headings. */
import { create } from '../shared/create.js';
import { lookup } from '../shared/language-match.js';

/** Its name, in each language that has labels. Not among those of `src/locale/labels`, which would be in the WebAssembly. @type {Record<string, string>} */
export const NAMES = {
  ar: 'المحتويات', ckb: 'ناوەڕۆک', de: 'Inhalt', en: 'Contents', es: 'Índice', fa: 'فهرست مطالب', fr: 'Sommaire', he: 'תוכן העניינים',
  ps: 'لړليک', ru: 'Содержание', tr: 'İçindekiler', ug: 'مۇندەرىجە', ur: 'فہرست', yi: 'אינהאַלט', zh: '目录', 'zh-Hant': '目錄',
};

/** Only these elements are headings: a form of other markup can hide its own methods. */
const HEADINGS = ':is(h1, h2, h3, h4, h5, h6, div)[part~=heading][id]';

/**
 * The headings that a link can lead to: those with an id that no closed disclosure can hide.
 * @param {HTMLElement} panel
 * @returns {HTMLElement[]}
 */
export function headingsOf(panel) {
  const found = /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll(HEADINGS));
  return [...found].filter((heading) => heading.closest('summary') || !heading.closest('details'));
}

/**
 * The list, and its links, one for each heading.
 * @param {HTMLElement} panel
 * @param {HTMLElement[]} headings
 */
export function contentsList(panel, headings) {
  const id = `${panel.id}-contents`;
  const lang = lookup([panel.lang], Object.keys(NAMES)) ?? 'en';
  // Named as the article's other parts, so that two articles of a page differ.
  const nav = create('nav', { part: 'contents', 'aria-labelledby': `${id} ${panel.id}-headline` });
  const details = create('details', {});
  const summary = create('summary', {});
  // A name begins in its own script.
  summary.append(create('span', { id, lang, dir: 'auto' }, NAMES[lang]));
  details.append(summary);
  nav.append(details);
  /** The open items, each with the rank of its heading; the first is the whole. @type {{ rank: number, parent: HTMLElement }[]} */
  const open = [{ rank: 0, parent: details }];
  const links = headings.map((heading) => {
    const rank = rankOf(heading);
    while (/** @type {{ rank: number }} */ (open.at(-1)).rank >= rank) open.pop();
    const link = linkTo(heading);
    const item = create('li', {});
    item.append(link);
    listIn(/** @type {{ parent: HTMLElement }} */ (open.at(-1)).parent).append(item);
    open.push({ rank, parent: item });
    return link;
  });
  return { nav, details, links };
}

/**
 * The list at the end of an element, made if there is none.
 * @param {HTMLElement} parent
 */
function listIn(parent) {
  const last = /** @type {HTMLElement} */ (parent.lastElementChild);
  if (last.localName === 'ul') return last;
  const list = create('ul', {});
  parent.append(list);
  return list;
}

/** @param {HTMLElement} heading of an element, or of a role for levels below 6 */
function rankOf(heading) {
  return Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));
}

/**
 * A link with the words of a heading, their languages and directions; without its footnotes, and nothing else to press.
 * @param {HTMLElement} heading
 */
function linkTo(heading) {
  const link = create('a', { href: `#${heading.id}` });
  for (const name of ['lang', 'dir']) if (heading.hasAttribute(name)) link.setAttribute(name, /** @type {string} */ (heading.getAttribute(name)));
  const copy = /** @type {HTMLElement} */ (heading.cloneNode(true));
  for (const element of copy.querySelectorAll('sup:has([role=doc-noteref]), [hidden]')) element.remove();
  for (const picture of copy.querySelectorAll('img')) picture.replaceWith(picture.alt);
  for (const inner of copy.querySelectorAll('a')) inner.replaceWith(...inner.childNodes);
  for (const element of copy.querySelectorAll('*')) for (const name of ['id', 'part', 'role', 'tabindex', 'aria-labelledby']) element.removeAttribute(name);
  link.append(...copy.childNodes);
  return link;
}
