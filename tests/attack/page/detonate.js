/** Puts the vectors of a page where its way says, does everything to them, and returns the findings. */
import { audit, auditFrames } from './audit.js';
import { trigger } from './events.js';
import { INSERT } from './insert.js';

const setup = JSON.parse(document.querySelector('#setup').textContent);
const vocabulary = new Set(setup.vocabulary);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves when what the parser has read has been painted, and what that needs requested. A page in the background is not painted. */
const painted = () => Promise.race([new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))), wait(500)]);

/** The elements of class `maqal` in a section, at most one per tree. */
function articlesIn(section) {
  const hosts = [...section.querySelectorAll('maqal-article, bad-article')];
  return [section, ...hosts, ...hosts.map(({ shadowRoot }) => shadowRoot)].flatMap((tree) => [...(tree?.children ?? [])].filter((child) => child.matches('.maqal')));
}

/** The section of a vector contains one thing, and its end mark is right behind it. */
function hasEscaped(section) {
  const end = section.nextElementSibling;
  const strays = [...section.childNodes].filter((node) => !node.matches?.('.maqal, maqal-article, bad-article'));
  return strays.length > 0 || end?.dataset.end !== section.dataset.vector || section.parentNode !== document.body;
}

/** Checks an article that maqal has rendered, before and after everything that a reader can do. */
function handle(section, vector, players) {
  const articles = articlesIn(section);
  if (hasEscaped(section)) detector.report('escape', vector.id, section.outerHTML);
  if (!articles.length) detector.report('missing', vector.id, 'there is no article');
  for (const article of articles) audit(article, vector, vocabulary, players);
  for (const article of articles) trigger(article.parentNode);
  for (const article of articlesIn(section)) audit(article, vector, vocabulary, players);
}

/** What the JSON-LD of each vector says, as the parser has read it. */
function linkedData() {
  return [...document.querySelectorAll('script[type="application/ld+json"][data-vector]')].map(({ dataset, textContent }) => ({ vector: dataset.vector, text: textContent }));
}

/** The articles of the page around hostile markup work: they have their tabs, and those show what they name. */
function checkOwn() {
  for (const own of document.querySelectorAll('[data-own]')) {
    const article = own.querySelector('maqal-article')?.shadowRoot ?? own;
    const tab = article.querySelector('[role=tab][aria-selected=false]');
    tab?.click();
    if (tab?.ariaSelected !== 'true') detector.report('dead', 0, `an article of the page: ${own.dataset.own}`);
  }
}

export async function detonate() {
  const insert = INSERT[setup.way];
  await painted();
  // With one visible vector the page is laid out quickly, again and again.
  for (const section of document.querySelectorAll('section[data-vector]')) section.hidden = true;
  for (const vector of setup.vectors) {
    detector.current = vector.id;
    const section = document.querySelector(`section[data-vector="${vector.id}"]`);
    if (!section) {
      detector.report('escape', vector.id, 'its section is missing');
      continue;
    }
    section.hidden = false;
    try {
      await insert?.(section, vector);
    } catch (error) {
      detector.report('error', vector.id, error);
    }
    const players = new Set([...setup.players, ...(vector.embeds ?? '').split(' ')]);
    if (setup.way === 'markup') {
      trigger(section);
      auditFrames(section, vector, players);
    } else {
      handle(section, vector, players);
    }
    section.hidden = true;
  }
  detector.current = 0;
  for (const section of document.querySelectorAll('section[data-vector]')) section.hidden = false;
  await painted();
  // By then what was requested has been, and every handler has run.
  await wait(setup.delay);
  checkOwn();
  for (const { vector, text } of linkedData()) if (text !== setup.linked[vector]) detector.report('escape', vector, `JSON-LD: ${text}`);
  return detector.collect();
}
