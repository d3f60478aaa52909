/** Times ways from an article's JSON to its DOM, side by side in one page. */
import DOMPurify from 'dompurify';
import { init, read } from 'maqal';
// The same modules as `maqal`'s own, so that its ways can be gone a stage at a time.
import { apply } from '/npm/apply.js';
import { enhance } from '/npm/behaviour.js';
import { library } from '/npm/wasm.js';
import { marked } from 'marked';
import { article } from './article.js';

const OPTIONS = { idPrefix: 'bench' };
const STAGED = 'maqal, stage by stage';

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
    root.innerHTML = `<div class="maqal"><div part="panel" lang="${inLanguage}" dir="rtl"><article><h2 part="headline"></h2><div part="body"></div></article></div></div>`;
    root.querySelector('h2').textContent = headline;
    root.querySelector('[part=body]').append(body);
  },
};

/** What maqal does, in its order: each takes what the ones before it left, and leaves something itself. */
const STAGES = {
  read(at) {
    at.reading = new (library().Reading)(at.json, '{}');
    at.told = [at.reading.variants, at.reading.warnings, at.reading.choose([...navigator.languages])];
  },
  render(at) {
    at.stream = at.reading.frame(JSON.stringify(OPTIONS), 0);
  },
  apply(at) {
    const fragment = new DocumentFragment();
    apply(at.stream, fragment, library().vocabulary);
    at.root.append(fragment);
  },
  enhance(at) {
    enhance(at.root.firstElementChild, () => {});
  },
};

/** The same article for each way, and the style sheet. */
let start;
let sheet;

/**
 * Makes an article ready whose body has about so many bytes.
 * @param {number} bytes
 */
window.begin = async (bytes) => {
  await init();
  sheet ??= await new CSSStyleSheet().replace(await (await fetch('/npm/style.css')).text());
  const json = JSON.stringify(article(bytes));
  start = { json, html: read(json).toHtml(OPTIONS) };
  requireSameDom();
};

/**
 * Times each way once, in another order each time, so that whatever else the machine does falls on all of them.
 * @param {number} index of the round
 * @returns {Promise<Record<string, [string, number][]>>} ms; lists, for on its way to the runner an object loses its order
 */
window.round = async (index) => {
  const times = {};
  for (const way of rotated([...Object.keys(WAYS), STAGED], index)) {
    times[way] = Object.entries(await (way === STAGED ? runStages() : run(WAYS[way])));
  }
  return times;
};

async function run(way) {
  const { host, root } = place();
  document.body.getBoundingClientRect();
  const begin = performance.now();
  const held = way(start, root);
  const attached = performance.now() - begin;
  host.getBoundingClientRect();
  const laidOut = performance.now() - begin;
  host.remove();
  held?.free();
  await rest();
  return { attached, laidOut };
}

async function runStages() {
  const { host, root } = place();
  document.body.getBoundingClientRect();
  const at = { json: start.json, root };
  const times = {};
  let before = performance.now();
  for (const [name, stage] of Object.entries(STAGES)) {
    stage(at);
    const now = performance.now();
    times[name] = now - before;
    before = now;
  }
  host.getBoundingClientRect();
  host.remove();
  at.reading.free();
  await rest();
  return times;
}

/** What is put off (observers, paint, garbage) is not to fall on the next. */
function rest() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** A connected shadow root with the style sheet, as the element has it. */
function place() {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** The floor is one only if it makes the same nodes. */
function requireSameDom() {
  const [floor, own] = ['innerHTML', 'maqal'].map((way) => {
    const { host, root } = place();
    WAYS[way](start, root)?.free();
    host.remove();
    return root;
  });
  const isSame = floor.childNodes.length === 1 && own.childNodes.length === 1 && floor.firstChild.isEqualNode(own.firstChild);
  if (!isSame) throw new Error('maqal and the floor do not make the same nodes');
}

function rotated(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
