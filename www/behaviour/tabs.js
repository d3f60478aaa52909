/** Handles the language tabs (ARIA Authoring Practices, "Tabs"). The state is in `aria-selected` alone. */
import { panelIdOf } from './tab-list.js';

const KEYS = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** The tabs of a list, each of which controls a panel. */
export class Tabs {
  #list;
  #activate;

  /**
   * @param {Element} list from `tabListOf`
   * @param {(id: string) => void} activate called with the id of the panel whose tab was activated
   */
  constructor(list, activate) {
    this.#list = list;
    this.#activate = activate;
    list.addEventListener('click', this);
    list.addEventListener('keydown', this);
  }

  /** Stops listening; the tabs stay. */
  stop() {
    this.#list.removeEventListener('click', this);
    this.#list.removeEventListener('keydown', this);
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
    const selected = this.of(panel);
    for (const tab of this.#tabs) {
      tab.setAttribute('aria-selected', String(tab === selected));
      tab.tabIndex = tab === selected ? 0 : -1;
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
  #next({ key, altKey, ctrlKey, metaKey, shiftKey }, from) {
    if (altKey || ctrlKey || metaKey || shiftKey || !KEYS.includes(key)) return;
    if (key === 'Home') return 0;
    if (key === 'End') return -1;
    const forward = getComputedStyle(this.#list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    return key === forward ? from + 1 : from - 1;
  }

  /** @param {HTMLElement} tab */
  #activateTab(tab) {
    this.#activate(panelIdOf(tab));
  }
}
