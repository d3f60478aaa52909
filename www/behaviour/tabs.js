/** Handles the language tabs (ARIA Authoring Practices, "Tabs"). The state is in `aria-selected` alone. */
import { isModified } from '../shared/events.js';
import { panelIdOf } from './tab-list.js';

/**
 * Handles the tabs of a list, each of which controls a panel.
 * @param {Element} list from `tabListOf`
 * @param {(id: string) => void} activate called with the id of the panel whose tab was activated
 * @param {AbortSignal} signal stops listening
 */
export function handleTabs(list, activate, signal) {
  const handle = (/** @type {Event} */ event) => {
    const tabs = tabsIn(list);
    let tab = tabs.find((tab) => tab.contains(/** @type {Node} */ (event.target)));
    if (tab && event.type !== 'click') {
      const index = next(list, /** @type {KeyboardEvent} */ (event), tabs.indexOf(tab));
      tab = index === undefined ? undefined : tabs.at(index % tabs.length);
      if (tab) event.preventDefault();
      tab?.focus();
    }
    if (tab) activate(panelIdOf(tab));
  };
  for (const type of ['click', 'keydown']) list.addEventListener(type, handle, { signal });
}

/**
 * The tab of a panel.
 * @param {Element | undefined} list
 * @param {HTMLElement} panel
 */
export function tabOf(list, panel) {
  return tabsIn(list).find((tab) => panelIdOf(tab) === panel.id);
}

/**
 * Selects the tab of this panel, and makes it the only one in the tab order.
 * @param {Element | undefined} list
 * @param {HTMLElement} panel
 */
export function selectTab(list, panel) {
  for (const tab of tabsIn(list)) {
    const isSelected = panelIdOf(tab) === panel.id;
    tab.ariaSelected = String(isSelected);
    tab.tabIndex = isSelected ? 0 : -1;
  }
}

/** @param {Element | undefined} list */
function tabsIn(list) {
  return /** @type {HTMLElement[]} */ ([...(list?.children ?? [])]);
}

/**
 * The index of the tab that a key moves to; none for other keys, and with the modifiers of browser shortcuts.
 * The direction of the arrow keys is computed each time, because the page may have changed it.
 * @param {Element} list
 * @param {KeyboardEvent} event
 * @param {number} from
 */
function next(list, event, from) {
  const step = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  if (!isModified(event)) return { ArrowLeft: from - step, ArrowRight: from + step, Home: 0, End: -1 }[event.key];
}
