/** Runs the demo page: selects the story, the language of the page, and light or dark colours. */

import { TEXTS } from './texts.js';

const main = document.querySelector('main');
const article = main.querySelector('maqal-article');
const stories = [...document.querySelectorAll('nav a')];
const settings = document.forms[0].elements;

/** Shows the story that the URL names, in the language of its card; else the first, in the language of the page or the reader. */
function open() {
  const wanted = new URL(location.href).searchParams.get('article');
  const named = stories.find((link) => link.search === `?article=${wanted}`);
  const story = named ?? stories[0];
  for (const link of stories) link.removeAttribute('aria-current');
  story.setAttribute('aria-current', 'page');
  const src = `articles/${new URL(story.href).searchParams.get('article')}.json`;
  if (named) article.setAttribute('language', named.parentElement.lang);
  else article.removeAttribute('language');
  article.setAttribute('src', src);
  for (const element of document.querySelectorAll('pre b')) element.textContent = src;
}

function setLanguage(language) {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = TEXTS[language][element.dataset.text];
}

document.querySelector('nav').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  open();
  // The story is below the gallery, which is longer than a window.
  main.focus();
  main.scrollIntoView();
});
addEventListener('popstate', open);
settings.language.addEventListener('change', () => setLanguage(settings.language.value));
settings.pair.addEventListener('change', () => (article.sideBySide = settings.pair.checked));
settings.colours.addEventListener('change', () => (document.documentElement.style.colorScheme = settings.colours.value));

open();
