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
  const handle = (/** @type {Event} */ event) => {
    let tab = tabsOf(root).find((tab) => tab.contains(/** @type {Node} */ (event.target)));
    if (tab && event.type !== 'click') {
      tab = next(tabsOf(root), tab, /** @type {KeyboardEvent} */ (event));
      if (tab) event.preventDefault();
      tab?.focus();
    }
    if (tab) activate(tab);
  };
  for (const type of ['click', 'keydown']) root.addEventListener(type, handle, { signal });
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
    tab.ariaSelected = String(isSelected);
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
  const to = { ArrowLeft: from - step, ArrowRight: from + step, Home: 0, End: -1 }[event.key];
  if (to !== undefined && !isModified(event)) return tabs.at(to % tabs.length);
}
