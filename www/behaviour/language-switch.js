/** Switches between the languages of an article: shows one panel, and selects its tab. */
import { childrenOf } from '../shared/children.js';
import { fire } from '../shared/events.js';
import { focus, focused } from '../shared/focus.js';
import { panelAround, panelsOf, showPanel, shownPanel } from './panels.js';
import { makeTabs, tabId, tabsOf } from './tab-list.js';
import { handleTabs, selectTab } from './tabs.js';

/**
 * Creates the tabs, if there is more than one panel. The function returns whether the panel is shown now.
 * @param {HTMLElement} root the element of class `maqal`
 * @param {HTMLElement} announcer the live region for changes
 * @param {((id: string) => void) | undefined} fill renders the panel with this id, if it is empty
 * @param {(panel: HTMLElement) => void} unload stops what plays in a panel that has been hidden
 * @param {AbortSignal} signal stops listening
 * @returns {(panel?: HTMLElement) => boolean} shows a panel
 */
export function switchLanguages(root, announcer, fill, unload, signal) {
  const display = (/** @type {HTMLElement} */ panel) => {
    selectTab(root, panel);
    showPanel(root, panel);
    announcer.replaceChildren();
  };

  /** Displays a panel instead of another, with the focus that is in that one. */
  const replace = (/** @type {HTMLElement} */ last, /** @type {HTMLElement} */ panel) => {
    const hadFocus = focused(last);
    fill?.(panel.id);
    display(panel);
    unload(last);
    if (hadFocus) focus(panel);
  };

  const select = (/** @type {HTMLElement | undefined} */ panel) => {
    const last = shownPanel(root);
    if (!panel || panel === last) return Boolean(panel);
    const properties = { language: panel.lang, previous: last.lang };
    if (!fire(root, 'maqal-change', properties, true)) return false;
    replace(last, panel);
    fire(root, 'maqal-changed', properties);
    return true;
  };

  // The browser's search has found text in a hidden panel, and will show it after this event.
  root.addEventListener('beforematch', ({ target }) => {
    const panel = panelAround(root, target);
    // The browser shows the panel even where the page has cancelled the change.
    if (panel?.hidden && !select(panel)) setTimeout(replace, 0, panel, shownPanel(root));
  }, { signal });

  const current = makeTabs(root, panelsOf(root)) ?? shownPanel(root);
  if (tabsOf(root).length) {
    // A saved page has a region already, and so has the copy of an article.
    childrenOf(root, 'div[role=status]')[0]?.remove();
    root.append(announcer);
    handleTabs(root, (tab) => select(panelsOf(root).find((panel) => tab.id === tabId(panel))), signal);
    display(current);
  }
  return select;
}
