/** Runs the playground: what is typed is read, shown, explained, and kept in the link. */
import { init } from '/maqal/maqal.js';
import { copy } from './copy.js';
import { create } from './create.js';
import { Editor } from './editor.js';
import { EXAMPLES } from './examples.js';
import { directionOf } from './language-direction.js';
import { decode, encode } from './link.js';
import { direction } from './panels/direction.js';
import { html } from './panels/html.js';
import { jsonLd } from './panels/json-ld.js';
import { roles } from './panels/roles.js';
import { snippets } from './panels/snippets.js';
import { lineOf, warnings } from './panels/warnings.js';
import { Preview } from './preview.js';
import { readSource } from './reading.js';
import { onSettings, setLanguage, setLanguages, setSettings, settings } from './settings.js';
import { sourceOf } from './source.js';
import { handleTabs } from './tabs.js';

/** How long a user pauses before the text is read. */
const PAUSE = 250;
const PANELS = { warnings, html, roles, direction, 'json-ld': jsonLd, snippets };

/**
 * @typedef {object} Shown What the panels tell of.
 * @property {string} text
 * @property {import('./reading.js').Problem[]} problems of the text
 * @property {import('../../types/index.js').Article} article the last one that could be read
 * @property {string} json its JSON
 * @property {Record<string, string>} settings
 * @property {object} options of rendering
 * @property {HTMLElement} root what is rendered
 * @property {(range: import('./place.js').Range) => void} select
 */

const $ = (id) => document.getElementById(id);
let shown = {};
let timer;
let task = 0;

await init();
const editor = new Editor($('editor'), () => {
  clearTimeout(timer);
  timer = setTimeout(update, PAUSE);
});
const preview = new Preview($('preview'), (language) => {
  setLanguage(language);
  void update();
});

/** Reads the text, shows its article, if there is one, and all else that is told of it. */
async function update() {
  clearTimeout(timer);
  const current = ++task;
  const text = editor.text;
  const source = sourceOf({ text, ...settings() });
  const { article, problems } = readSource(source);
  editor.showProblems(problems);
  sayProblem(text, problems.find(({ severity }) => severity === 'error'));
  shown = { ...shown, text, problems, select: (range) => editor.select(range) };
  if (article) {
    shown.article?.free();
    setLanguages(article.variants);
    shown = { ...shown, article, json: source.json };
  }
  if (shown.article) await preview.show(shown.json, settings());
  if (current !== task) return;
  await showPanel();
  await save({ text, ...settings() });
}

function sayProblem(text, error) {
  const kept = shown.article ? ' The article below is the last one that could be read.' : '';
  $('problem').textContent = error ? `Line ${lineOf(text, error.from)}: ${error.message}${kept}` : '';
}

/** Fills the panel that is shown. */
async function showPanel() {
  $('count').textContent = shown.problems?.length ? `(${shown.problems.length})` : '';
  const panel = document.querySelector('[role=tabpanel]:not([hidden])');
  if (panel.id !== 'warnings' && !shown.article) return panel.replaceChildren(create('p', {}, 'There is no article yet.'));
  const { language, digits, calendar } = settings();
  const options = { language: preview.language || language, digits, calendar };
  panel.replaceChildren(...(await PANELS[panel.id]({ ...shown, settings: settings(), options, root: preview.root })));
}

/** Keeps what is on the screen in the address of the page. */
async function save(state) {
  const current = task;
  const fragment = await encode(state);
  if (current !== task) return;
  history.replaceState(null, '', fragment ?? location.pathname);
  $('link-status').value = fragment ? '' : 'This text is too long for a link, and is not kept in the address.';
}

function set({ text, ...values }) {
  setSettings(values);
  setMode();
  editor.text = text;
  return update();
}

function setMode() {
  const { format, textLanguage } = settings();
  editor.setMode(format, directionOf(textLanguage), textLanguage);
}

/** Shows what the link says, else the first example. */
async function open() {
  const [, first] = EXAMPLES[0];
  try {
    await set((await decode(location.hash)) ?? (await first()));
  } catch {
    await set(await first());
    $('link-status').value = 'This link is damaged. Here is an example instead.';
  }
}

$('examples').append(create('option', { value: '' }, 'Choose…'), ...EXAMPLES.map(([name], index) => create('option', { value: index }, name)));
$('examples').addEventListener('change', async ({ target }) => {
  if (!target.value) return;
  await update();
  history.pushState(null, '', location.pathname);
  await set(await EXAMPLES[target.value][1]());
  target.value = '';
});
$('copy-link').addEventListener('click', async () => ($('link-status').value = await copy(location.href)));
onSettings(() => {
  setMode();
  void update();
});
handleTabs(document.querySelector('[role=tablist]'), showPanel);
addEventListener('popstate', open);
await open();
