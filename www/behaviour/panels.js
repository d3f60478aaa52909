/** Manages the panels of an article, one for each language: which is shown, and which are rendered. */
import { tabId } from './tabs.js';

/** Whether the browser's search finds hidden panels, and fires `beforematch` when it does. */
const isSearchable = 'onbeforematch' in (globalThis.document?.documentElement ?? {});

/** The panels of one article. */
export class Panels {
  #root;
  #render;

  /**
   * @param {HTMLElement} root the element of class `maqal`
   * @param {(panel: HTMLElement, index: number) => void} [render] renders the content of an empty panel
   */
  constructor(root, render) {
    this.#root = root;
    this.#render = render;
    // A copy of an article may lack the panels that its original had not rendered yet.
    if (!render) for (const panel of this.#empty) panel.remove();
  }

  /** @returns {HTMLElement[]} */
  get all() {
    return [...this.#root.querySelectorAll(':scope > [part~=panel]')].map((panel) => /** @type {HTMLElement} */ (panel));
  }

  get shown() {
    const { all } = this;
    return all.find((panel) => !panel.hidden) ?? all[0];
  }

  get #empty() {
    return this.all.filter((panel) => !panel.hasChildNodes());
  }

  /** The empty panels to render when the browser is idle, because its search finds only what is rendered. */
  get searchable() {
    return isSearchable && this.#render ? this.#empty : [];
  }

  /**
   * The panel with this id.
   * @param {string | null} id
   */
  withId(id) {
    return this.all.find((panel) => panel.id === id);
  }

  /**
   * Renders a panel that is empty.
   * @param {HTMLElement} panel
   * @returns {boolean} whether it was
   */
  fill(panel) {
    if (panel.hasChildNodes()) return false;
    this.#render?.(panel, this.all.indexOf(panel));
    return true;
  }

  /**
   * Shows one panel and hides the others.
   * @param {HTMLElement} shown
   */
  show(shown) {
    for (const panel of this.all) {
      const isShown = panel === shown;
      panel.hidden = !isShown && (isSearchable ? /** @type {any} */ ('until-found') : true);
      expose(panel, isShown);
    }
  }
}

/**
 * Makes a panel the tab panel of its tab, and the next stop of the Tab key. A hidden one loses role and name, because with
 * `until-found` it still has a box.
 * @param {HTMLElement} panel
 * @param {boolean} isShown
 */
function expose(panel, isShown) {
  const attributes = { role: 'tabpanel', 'aria-labelledby': tabId(panel), tabindex: beginsWithFocusable(panel) ? undefined : '0' };
  for (const [name, value] of Object.entries(attributes)) {
    if (isShown && value) panel.setAttribute(name, value);
    else panel.removeAttribute(name);
  }
}

/**
 * Whether the first content of a panel is focusable: then the panel itself is not (ARIA Authoring Practices).
 * @param {HTMLElement} panel
 */
function beginsWithFocusable(panel) {
  let first = panel.firstElementChild;
  while (first?.firstElementChild && first.firstElementChild === first.firstChild) first = first.firstElementChild;
  return Boolean(first?.closest('a, audio, video'));
}
