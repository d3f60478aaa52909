/** Measures ways to turn article JSON into DOM, side by side in one page. */
import DOMPurify from 'dompurify';
import { init, read } from 'maqal';
// The modules of `maqal`, so that its stages can be measured one by one.
import { apply } from '/npm/apply.js';
import { enhance } from '/npm/behaviour.js';
import { library } from '/npm/wasm.js';
import { marked } from 'marked';
import { article } from './article.js';

const OPTIONS = { idPrefix: 'bench' };
const STAGED = 'maqal, stage by stage';

/** Each takes the input and a connected root for the article, and returns what must be freed, if anything. */
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
    // With the same style sheet, so that layout is comparable.
    root.innerHTML = `<div class="maqal"><div part="panel" lang="${inLanguage}" dir="rtl"><article><h2 part="headline"></h2><div part="body"></div></article></div></div>`;
    root.querySelector('h2').textContent = headline;
    root.querySelector('[part=body]').append(body);
  },
};

/** The stages of maqal, in order. Each reads the results of earlier ones from `state`, and adds its own. */
const STAGES = {
  read(state) {
    state.reading = new (library().Reading)(state.json, '{}');
    state.properties = [state.reading.variants, state.reading.warnings, state.reading.choose([...navigator.languages])];
  },
  render(state) {
    state.stream = state.reading.frame(JSON.stringify(OPTIONS), 0);
  },
  apply(state) {
    const fragment = new DocumentFragment();
    apply(state.stream, fragment, library().vocabulary);
    state.root.append(fragment);
  },
  enhance(state) {
    enhance(state.root.firstElementChild, () => {});
  },
};

/** The article, the same for each way, and the style sheet. */
let input;
let sheet;

/**
 * Prepares an article.
 * @param {number} bytes the approximate size of its body
 */
window.begin = async (bytes) => {
  await init();
  sheet ??= await new CSSStyleSheet().replace(await (await fetch('/npm/style.css')).text());
  const json = JSON.stringify(article(bytes));
  input = { json, html: read(json).toHtml(OPTIONS) };
  requireSameDom();
};

/**
 * Times each way once, in another order in each round, so that other load on the machine affects all of them.
 * @param {number} index of the round
 * @returns {Promise<Record<string, [string, number][]>>} in ms; as lists, because WebDriver does not keep the order of properties
 */
window.round = async (index) => {
  const times = {};
  for (const way of rotated([...Object.keys(WAYS), STAGED], index)) {
    times[way] = Object.entries(await (way === STAGED ? runStages() : run(WAYS[way])));
  }
  return times;
};

async function run(way) {
  const { host, root } = createRoot();
  document.body.getBoundingClientRect();
  const begin = performance.now();
  const result = way(input, root);
  const attached = performance.now() - begin;
  host.getBoundingClientRect();
  const laidOut = performance.now() - begin;
  host.remove();
  result?.free();
  await rest();
  return { attached, laidOut };
}

async function runStages() {
  const { host, root } = createRoot();
  document.body.getBoundingClientRect();
  const state = { json: input.json, root };
  const times = {};
  let before = performance.now();
  for (const [name, stage] of Object.entries(STAGES)) {
    stage(state);
    const now = performance.now();
    times[name] = now - before;
    before = now;
  }
  host.getBoundingClientRect();
  host.remove();
  state.reading.free();
  await rest();
  return times;
}

/** Lets deferred work (observers, paint, garbage collection) run before the next measurement. */
function rest() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** A connected shadow root with the style sheet, like that of the element. */
function createRoot() {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** The baseline, `innerHTML`, must create the same nodes. */
function requireSameDom() {
  const [baseline, own] = ['innerHTML', 'maqal'].map((way) => {
    const { host, root } = createRoot();
    WAYS[way](input, root)?.free();
    host.remove();
    return root;
  });
  const isSame = baseline.childNodes.length === 1 && own.childNodes.length === 1 && baseline.firstChild.isEqualNode(own.firstChild);
  if (!isSame) throw new Error('maqal and the baseline do not create the same nodes');
}

function rotated(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
