/** Handles the language tabs (ARIA Authoring Practices, "Tabs"). The state is in `aria-selected` alone. */
import { isModified } from '../shared/events.js';
import { tabId, tabsOf } from './tab-list.js';

/**
 * Handles the tabs of an article, each of which controls a panel.
 * @param {HTMLElement} root the element of class `maqal`
 * @param {(tab: HTMLElement) => void} activate called with the tab that was activated
 * @param {AbortSignal} signal stops listening
 */
export function handleTabs(root, activate, signal) {
  const tabAt = (/** @type {Event} */ { target }) => tabsOf(root).find((tab) => tab.contains(/** @type {Node} */ (target)));
  root.addEventListener('click', (event) => {
    const tab = tabAt(event);
    if (tab) activate(tab);
  }, { signal });
  root.addEventListener('keydown', (event) => {
    const from = tabAt(event);
    const tab = from && next(tabsOf(root), from, event);
    if (!tab) return;
    event.preventDefault();
    tab.focus();
    activate(tab);
  }, { signal });
}

/**
 * The tab of a panel.
 * @param {HTMLElement} root
 * @param {HTMLElement} panel
 */
export function tabOf(root, panel) {
  return tabsOf(root).find((tab) => tab.id === tabId(panel));
}

/**
 * Selects the tab of this panel, and makes it the only one in the tab order.
 * @param {HTMLElement} root
 * @param {HTMLElement} panel
 */
export function selectTab(root, panel) {
  for (const tab of tabsOf(root)) {
    const isSelected = tab.id === tabId(panel);
    tab.setAttribute('aria-selected', String(isSelected));
    tab.tabIndex = isSelected ? 0 : -1;
  }
}

/**
 * The tab that a key moves to; none for other keys, and with the modifiers of browser shortcuts.
 * The direction of the arrow keys is computed each time, because the page may have changed it.
 * @param {HTMLElement[]} tabs
 * @param {HTMLElement} tab
 * @param {KeyboardEvent} event
 */
function next(tabs, tab, event) {
  const from = tabs.indexOf(tab);
  const step = getComputedStyle(/** @type {Element} */ (tab.parentElement)).direction === 'rtl' ? -1 : 1;
  const to = { __proto__: null, ArrowLeft: from - step, ArrowRight: from + step, Home: 0, End: -1 }[event.key];
  if (to !== undefined && !isModified(event)) return tabs.at(to % tabs.length);
}
