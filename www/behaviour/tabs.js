/** Handles the language tabs (ARIA Authoring Practices, "Tabs"). The state is in `aria-selected` alone. */
import { isModified } from '../shared/events.js';
import { panelIdOf } from './tab-list.js';

/** The tabs of a list, each of which controls a panel. */
export class Tabs {
  #list;
  #activate;

  /**
   * @param {Element} list from `tabListOf`
   * @param {(id: string) => void} activate called with the id of the panel whose tab was activated
   * @param {AbortSignal} signal stops listening
   */
  constructor(list, activate, signal) {
    this.#list = list;
    this.#activate = activate;
    for (const type of ['click', 'keydown']) list.addEventListener(type, this, { signal });
  }

  get #tabs() {
    return /** @type {HTMLElement[]} */ ([...this.#list.children]);
  }

  /**
   * The tab of a panel.
   * @param {HTMLElement} panel
   */
  of(panel) {
    return this.#tabs.find((tab) => panelIdOf(tab) === panel.id);
  }

  /**
   * Selects the tab of this panel, and makes it the only one in the tab order.
   * @param {HTMLElement} panel
   */
  select(panel) {
    for (const tab of this.#tabs) {
      const isSelected = panelIdOf(tab) === panel.id;
      tab.ariaSelected = String(isSelected);
      tab.tabIndex = isSelected ? 0 : -1;
    }
  }

  /** @param {Event} event */
  handleEvent(event) {
    const tab = this.#tabs.find((tab) => tab.contains(/** @type {Node} */ (event.target)));
    if (!tab) return;
    if (event.type === 'click') return this.#activateTab(tab);
    const index = this.#next(/** @type {KeyboardEvent} */ (event), this.#tabs.indexOf(tab));
    const next = index === undefined ? undefined : this.#tabs.at(index % this.#tabs.length);
    if (!next) return;
    event.preventDefault();
    next.focus();
    this.#activateTab(next);
  }

  /**
   * The index of the tab that a key moves to; none for other keys, and with the modifiers of browser shortcuts.
   * The direction of the arrow keys is computed each time, because the page may have changed it.
   * @param {KeyboardEvent} event
   * @param {number} from
   */
  #next(event, from) {
    const step = getComputedStyle(this.#list).direction === 'rtl' ? -1 : 1;
    if (!isModified(event)) return { ArrowLeft: from - step, ArrowRight: from + step, Home: 0, End: -1 }[event.key];
  }

  /** @param {HTMLElement} tab */
  #activateTab(tab) {
    this.#activate(panelIdOf(tab));
  }
}
