/** Makes the article live, and loads the page anew when what it shows has changed. */
import { hydrate } from './hydrate.js';

const { version, embeds } = document.body.dataset;
const status = document.querySelector('[role=status]');
const selected = () => document.querySelector('[role=tab][aria-selected=true]');
/** Where the language that was read is kept while the page is loaded anew. */
const place = `language ${location.pathname}`;

hydrate(document, { embeds });
const language = sessionStorage.getItem(place);
[...document.querySelectorAll('[role=tab]')].find(({ lang }) => lang === language)?.click();

let events;

function listen() {
  events?.close();
  // A browser opens six connections to a host at most; a page that nobody sees needs none.
  if (document.hidden) return;
  events = new EventSource(`/.maqal/events${location.pathname}?${version}`);
  events.onopen = () => (status.textContent = '');
  events.onerror = () => (status.textContent = 'The preview has stopped.');
  events.onmessage = () => {
    const tab = selected();
    // Between two articles there may be an error.
    if (tab) sessionStorage.setItem(place, tab.lang);
    location.reload();
  };
}

document.addEventListener('visibilitychange', listen);
listen();
