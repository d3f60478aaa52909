/** Finds the tabs of an article, or turns its list of language links into a tab list. */
import { childrenOf } from '../shared/children.js';
import { create } from '../shared/create.js';
import { decoded } from '../shared/decoded.js';

/**
 * The tabs of an article.
 * @param {HTMLElement} root the element of class `maqal`
 * @returns {HTMLElement[]}
 */
export function tabsOf(root) {
  return childrenOf(root, '[part~=tablist]').flatMap((list) => childrenOf(list, 'button'));
}

/**
 * Makes the links to panels tabs, and returns the panel of the link that is marked as current. An article with one panel keeps
 * its list of links.
 * @param {HTMLElement} root
 * @param {HTMLElement[]} panels
 */
export function makeTabs(root, panels) {
  const nav = childrenOf(root, 'nav')[0];
  const links = new Map();
  const byId = new Map(panels.map((panel) => [panel.id, panel]));
  for (const link of nav?.querySelectorAll('a') ?? []) {
    // The URL of an id beyond ASCII is encoded.
    const id = (link.getAttribute('href') ?? '').slice(1);
    const panel = byId.get(id) ?? byId.get(decoded(id));
    if (panel) links.set(link, panel);
  }
  const current = links.get(nav?.querySelector('[aria-current=true]'));
  // A saved page has its tabs already, and so has the copy of an article.
  const tabs = tabsOf(root);
  if (nav && links.size > 1 && !tabs.length) createTabList(nav, links);
  for (const tab of tabs) if (!panels.some((panel) => tab.id === tabId(panel))) tab.remove();
  return current;
}

/**
 * The id of the tab of a panel. No id in the markup contains a colon.
 * @param {HTMLElement} panel
 */
export function tabId(panel) {
  return panel.id + ':tab';
}

/**
 * Creates a tab for each link to a panel, in a tab list before the list of links; other links stay in it.
 * @param {HTMLElement} nav the list of links
 * @param {Map<HTMLElement, HTMLElement>} panels the panel of each link
 */
function createTabList(nav, panels) {
  const list = create('div', { role: 'tablist', part: 'tablist' });
  const label = childrenOf(nav, '[id]')[0];
  if (label) {
    // It names the tab list, too, which stays when the list of links is removed.
    nav.before(label);
    list.setAttribute('aria-labelledby', label.id);
  }
  for (const [link, panel] of panels) {
    const tab = create('button', { type: 'button', role: 'tab', part: 'tab', id: tabId(panel), lang: link.lang, dir: link.dir, 'aria-controls': panel.id });
    tab.append(...link.childNodes);
    list.append(tab);
    (link.closest('li') ?? link).remove();
  }
  nav.before(list);
  for (const empty of nav.querySelectorAll('ul:not(:has(a))')) empty.remove();
  if (!nav.querySelector('a')) nav.remove();
}
