/** Finds the tab list of an article, or turns its list of language links into one. */
import { create } from '../shared/create.js';

/**
 * The tab list, and the panel of the link that is marked as current. An article with one panel keeps its list of links.
 * @param {HTMLElement} root the element of class `maqal`
 * @param {HTMLElement[]} panels
 * @returns {[list?: Element, current?: HTMLElement]}
 */
export function tabListOf(root, panels) {
  const nav = /** @type {HTMLElement | null} */ (root.querySelector(':scope > [part~=languages]'));
  const links = new Map();
  /** @type {HTMLElement | undefined} */
  let current;
  for (const link of nav?.querySelectorAll('a') ?? []) {
    const panel = panels.find(({ id }) => link.getAttribute('href') === `#${id}`);
    if (!panel) continue;
    links.set(link, panel);
    if (link.ariaCurrent === 'true') current = panel;
  }
  // A saved page has its tabs already, and so has the copy of an article.
  const list = root.querySelector(':scope > [part~=tablist]') ?? (nav && links.size > 1 ? createTabList(nav, links) : undefined);
  for (const tab of list?.querySelectorAll('[role=tab]') ?? []) if (!panels.some(({ id }) => id === panelIdOf(tab))) tab.remove();
  return [list, current];
}

/**
 * The id of the panel that a tab controls.
 * @param {Element} tab
 */
export function panelIdOf(tab) {
  return tab.getAttribute('aria-controls') ?? '';
}

/**
 * The id of the tab of a panel. No id in the markup contains a colon.
 * @param {HTMLElement} panel
 */
export function tabId({ id }) {
  return `${id}:tab`;
}

/**
 * Creates a tab for each link to a panel, in a tab list before the list of links; other links stay in it.
 * @param {HTMLElement} nav the list of links
 * @param {Map<HTMLElement, HTMLElement>} panels the panel of each link
 */
function createTabList(nav, panels) {
  const list = create('div', { role: 'tablist', part: 'tablist' });
  const label = nav.querySelector(':scope > [id]');
  if (label) {
    // It names the tab list, too, which stays when the list of links is removed.
    nav.before(label);
    list.setAttribute('aria-labelledby', label.id);
  }
  for (const [link, panel] of panels) {
    list.append(createTab(link, panel));
    (link.closest('li') ?? link).remove();
  }
  nav.before(list);
  for (const empty of nav.querySelectorAll('ul:not(:has(a))')) empty.remove();
  if (!nav.querySelector('a')) nav.remove();
  return list;
}

/**
 * @param {HTMLElement} link
 * @param {HTMLElement} panel
 */
function createTab(link, panel) {
  const { lang, dir } = link;
  const button = create('button', { type: 'button', role: 'tab', part: 'tab', id: tabId(panel), lang, dir });
  button.setAttribute('aria-controls', panel.id);
  button.append(...link.childNodes);
  return button;
}
