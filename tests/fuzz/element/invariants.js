/** What is true of articles whatever a page does. */
import { treeOf } from './operations.js';

/** The element with focus, in whichever shadow tree it is. */
export function focusedElement(document) {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const articlesOf = (host) => [...host.shadowRoot.children, ...host.children].filter((child) => child.matches('.maqal'));
const panelsOf = (root) => [...root.children].filter((child) => child.matches('[part~=panel]'));
const rootsOf = (world) => new Set(world.hosts.filter(({ isConnected }) => isConnected).flatMap((host) => [host.getRootNode(), host.shadowRoot]));

/** What is wrong at any time. */
export function broken(world) {
  const found = [...world.errors];
  for (const [index, host] of world.hosts.entries()) {
    const article = treeOf(host);
    const isShown = article !== null && host.isConnected;
    if (!host.isConnected) world.shown.delete(host);
    if (!isShown && world.shown.has(host)) found.push(`element ${index} is blank after it had shown an article`);
    if (!isShown) continue;
    world.shown.add(host);
    if (articlesOf(host).length !== 1) found.push(`element ${index} has ${articlesOf(host).length} articles`);
    const panels = panelsOf(article);
    const visible = panels.filter((panel) => !panel.hidden);
    if (panels.length && visible.length !== (article.matches('[data-side-by-side]') ? 2 : 1)) found.push(`element ${index} shows ${visible.length} of ${panels.length} panels`);
    if (!visible[0]?.textContent) found.push(`element ${index} shows nothing`);
    const selected = [...article.querySelectorAll('[role=tab][aria-selected=true]')];
    if (selected.length && selected.map(({ lang }) => lang).join() !== visible[0]?.lang) found.push(`element ${index} shows ${visible[0]?.lang}, and selects ${selected.map(({ lang }) => lang)}`);
  }
  return found;
}

/** What is wrong when nothing is loading. */
export function brokenAtRest(world) {
  const found = broken(world);
  for (const root of rootsOf(world)) {
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice.length) found.push(`the same id twice: ${twice}`);
    for (const element of root.querySelectorAll('.maqal [aria-labelledby], .maqal [aria-controls]')) {
      const names = `${element.getAttribute('aria-labelledby') ?? ''} ${element.getAttribute('aria-controls') ?? ''}`.split(' ').filter(Boolean);
      const missing = element.closest('.maqal').hasAttribute('aria-labelledby') && element.matches('.maqal') ? [] : names.filter((id) => !root.getElementById(id));
      if (missing.length) found.push(`${element.localName} refers to ${missing}, which does not exist`);
    }
  }
  return found;
}
