/** Times ways from an article's JSON to its DOM, side by side in one page. */
import DOMPurify from 'dompurify';
import { init, read } from 'maqal';
import { marked } from 'marked';
import { article } from './article.js';

const OPTIONS = { idPrefix: 'bench' };

/** Each takes what it starts from and a connected root to put the article in, and gives what is to be freed, if anything. */
const WAYS = {
  innerHTML: ({ html }, root) => {
    root.innerHTML = html;
  },
  maqal: ({ json }, root) => {
    const article = read(json);
    article.mount(root, OPTIONS);
    return article;
  },
  'marked + DOMPurify': ({ json }, root) => {
    const { headline, articleBody, inLanguage } = JSON.parse(json);
    const body = DOMPurify.sanitize(marked.parse(articleBody), { RETURN_DOM_FRAGMENT: true });
    // Under the same style sheet, or its layout would be another.
    root.innerHTML = `<div class="maqal"><section part="panel" lang="${inLanguage}" dir="rtl"><article><h2 part="headline"></h2><div part="body"></div></article></section></div>`;
    root.querySelector('h2').textContent = headline;
    root.querySelector('[part=body]').append(body);
  },
};

/**
 * Runs the ways in turn, so that whatever else the machine does falls on all of them.
 * @param {number} bytes of body
 * @param {number} rounds
 * @returns {Promise<Record<string, { attached: number, laidOut: number }>>} medians in ms
 */
window.bench = async (bytes, rounds) => {
  await init();
  const sheet = await new CSSStyleSheet().replace(await (await fetch('/npm/style.css')).text());
  const json = JSON.stringify(article(bytes));
  const start = { json, html: read(json).toHtml(OPTIONS) };
  requireSameText(start, sheet);
  const times = Object.fromEntries(Object.keys(WAYS).map((way) => [way, []]));
  const warmUp = Math.ceil(rounds / 5);
  for (let round = -warmUp; round < rounds; round++) {
    for (const way of rotated(Object.keys(WAYS), round + warmUp)) {
      const time = await run(WAYS[way], start, sheet);
      if (round >= 0) times[way].push(time);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([way, all]) => [way, medians(all)]));
};

async function run(way, start, sheet) {
  const { host, root } = place(sheet);
  document.body.getBoundingClientRect();
  const begin = performance.now();
  const held = way(start, root);
  const attached = performance.now() - begin;
  host.getBoundingClientRect();
  const laidOut = performance.now() - begin;
  host.remove();
  held?.free();
  // What is put off (observers, paint, garbage) is not to fall on the next.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return { attached, laidOut };
}

/** A connected shadow root with the style sheet, as the element has it. */
function place(sheet) {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** The floor is one only if it holds the same article. */
function requireSameText(start, sheet) {
  const [floor, own] = ['innerHTML', 'maqal'].map((way) => {
    const { host, root } = place(sheet);
    WAYS[way](start, root);
    host.remove();
    return root.textContent;
  });
  if (floor !== own) throw new Error('maqal and the floor do not show the same text');
}

function rotated(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

function medians(all) {
  const median = (key) => all.map((time) => time[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)];
  return { attached: median('attached'), laidOut: median('laidOut') };
}
