/** Renders a line with a library in a page, and judges what a reader gets. */
import { init, read } from 'maqal';
import { peers } from '../bench/peers/index.js';

/** Each puts the article in a connected root. */
const LIBRARIES = { maqal: (json, root) => read(json).mount(root), ...peers };

const sheet = await new CSSStyleSheet().replace(await (await fetch('/npm/style.css')).text());
await init();

/** The names of the libraries. */
window.libraries = () => Object.keys(LIBRARIES);

/**
 * Whether a library does a line right.
 * @param {string} library
 * @param {import('./lines.js').Line} line
 */
window.judge = async (library, { language, direction = 'rtl', markdown, reads = [], order, check }) => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const article = { '@type': 'NewsArticle', inLanguage: language, direction, headline: '-', articleBody: markdown, encodingFormat: 'text/markdown' };
  LIBRARIES[library](JSON.stringify(article), root);
  // Scrolling parts are found by an observer.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
  const body = root.querySelector('[part~=body]');
  const result = reads.every((text) => visual(body).includes(bare(text))) && (!order || isInOrder(body, order)) && (!check || CHECKS[check](body, root, language));
  host.remove();
  return result;
};

/** Without what has no position. */
const bare = (text) => text.replace(/[\s\p{Cf}]/gu, '');

/** The characters of a body, line by line, each with its place. */
function characters(body) {
  const found = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    if (node.parentElement.closest('[part~=hidden]')) continue;
    for (let at = 0; at < node.data.length; at++) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, width, bottom } = range.getBoundingClientRect();
      if (width && bare(node.data[at])) found.push({ text: node.data[at], x: left + width / 2, line: Math.round(bottom / 15) });
    }
  }
  return found;
}

/** What is read from left to right, line by line. */
function visual(body) {
  return characters(body)
    .sort((a, b) => a.line - b.line || a.x - b.x)
    .map(({ text }) => text)
    .join('');
}

/** Whether texts follow each other from left to right. */
function isInOrder(body, texts) {
  const all = characters(body);
  const logical = all.map(({ text }) => text).join('');
  const spans = texts.map((text) => all.slice(logical.indexOf(bare(text)), logical.indexOf(bare(text)) + bare(text).length).map(({ x }) => x));
  return spans.every((span, index) => index === 0 || Math.min(...span) > Math.max(...spans[index - 1]));
}

const CHECKS = {
  linkEndsBeforeComma: (body) => body.querySelector('a')?.getAttribute('href') === 'https://example.org/a',

  otherLanguageIsMarked: (body, _, language) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) if (node.data.includes('The Old Bridge')) return node.parentElement.closest('[lang]').lang !== language;
    return false;
  },

  tableScrolls: (body) => {
    for (let element = body.querySelector('table'); element !== body.parentElement; element = element.parentElement) {
      if (element.tabIndex >= 0 && element.scrollWidth > element.clientWidth && element.ariaLabel + element.getAttribute('aria-labelledby')) return true;
    }
    return false;
  },

  footnoteLinksBack: (body, root) => {
    const targetOf = (link) => root.getElementById(link.getAttribute('href').slice(1));
    const [reference] = body.querySelectorAll('sup a[href^="#"]');
    const note = reference && targetOf(reference);
    return Boolean(note) && [...note.querySelectorAll('a[href^="#"]')].some((back) => targetOf(back)?.contains(reference) || targetOf(back) === reference);
  },

  noteIsLabelled: (body) => !body.textContent.includes('[!NOTE]') && body.textContent.includes('ملاحظة'),

  headingIsBelow: (body) => body.querySelector('h1, h2, h3')?.localName === 'h3',

  isNumberedList: (body) => body.querySelectorAll('ol > li').length === 2,

  isEmphasised: (body) => body.querySelector('strong')?.textContent === '雨停，',

  hasEmphasisLinkAndList: (body) => Boolean(body.querySelector('ul > li strong') && body.querySelector('ul > li a[href="https://example.org/a"]')),

  linkIsHarmless: (body) => !body.querySelector('a[href^="javascript:" i]'),
};
