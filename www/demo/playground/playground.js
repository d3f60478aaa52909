/** Runs the playground: what is typed is read, shown, explained, and kept in the link. */
import { init } from '/maqal/maqal.js';
import { copy } from './copy.js';
import { create } from './create.js';
import { Editor } from './editor.js';
import { examples } from './examples.js';
import { directionOf } from './language-direction.js';
import { decode, encode } from './link.js';
import { PANELS } from './panels/panels.js';
import { lineOf } from './panels/warnings.js';
import { Preview } from './preview.js';
import { readSource } from './reading.js';
import { onSettings, setLanguage, setLanguages, setSettings, settings } from './settings.js';
import { markdownOf, sourceOf } from './source.js';
import { handleTabs } from './tabs.js';

/** How long a user pauses before the text is read. */
const PAUSE = 250;

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

await init().catch((error) => {
  $('problem').textContent = `The playground cannot start: ${error.message}`;
  throw error;
});
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
  // The message of a syntax error names its line.
  const line = error && error.code !== 'json.syntax' ? `Line ${lineOf(text, error.from)}: ` : '';
  $('problem').textContent = error ? `${line}${error.message}${kept}` : '';
}

/** Fills the panel that is shown. */
async function showPanel() {
  $('count').textContent = shown.problems?.length ? `(${shown.problems.length})` : '';
  const panel = document.querySelector('[role=tabpanel]:not([hidden])');
  if (panel.id !== 'warnings' && !preview.root) return panel.replaceChildren(create('p', {}, 'There is no article yet.'));
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

/** Keeps the article when the format changes, if it can be said in the other one. */
function convert() {
  const { format, ...others } = settings();
  const text = editor.text;
  if (format === 'json') editor.text = `${sourceOf({ text, format: 'markdown', ...others }).json}\n`;
  const markdown = format === 'markdown' && markdownOf(text);
  if (!markdown) return;
  setSettings({ ...others, format, textLanguage: markdown.textLanguage });
  editor.text = markdown.text;
}

/** Shows what the link says, else the first example. */
async function open() {
  // An update that has begun would save the text of the page before in the entry of this one.
  task += 1;
  clearTimeout(timer);
  try {
    await set((await decode(location.hash)) ?? (await list[0].open()));
  } catch {
    await set(await list[0].open());
    $('link-status').value = 'This link is damaged. Here is an example instead.';
  }
}

const list = await examples();
$('examples').append(create('option', { value: '' }, 'Choose…'), ...list.map(({ name, lang }, index) => create('option', { value: index, lang }, name)));
$('examples').addEventListener('change', async ({ target }) => {
  if (!target.value) return;
  await update();
  history.pushState(null, '', location.pathname);
  await set(await list[target.value].open());
  target.value = '';
});
$('copy-link').addEventListener('click', async () => ($('link-status').value = await copy(location.href)));
onSettings((name) => {
  if (name === 'format') convert();
  setMode();
  void update();
});
handleTabs(document.querySelector('[role=tablist]'), showPanel);
addEventListener('popstate', open);
await open();
