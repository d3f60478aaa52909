/** Finds, fills and shows the panels of an article, one for each language. */
import { IdleQueue } from './idle.js';
import { tabId } from './tab-list.js';

/** Whether the browser's search finds hidden panels, and fires `beforematch` when it does. */
const isSearchable = 'onbeforematch' in (globalThis.document?.documentElement ?? {});

/** The panels of one article. Those that are hidden are rendered when they are needed. */
export class Panels {
  #root;
  #render;
  #idle = new IdleQueue();

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

  /** @returns {HTMLElement[]} in the order of the tabs */
  get elements() {
    return [...this.#root.querySelectorAll(':scope > [part~=panel]')].map((panel) => /** @type {HTMLElement} */ (panel));
  }

  get shown() {
    return this.elements.find((panel) => !panel.hidden) ?? this.elements[0];
  }

  get #empty() {
    return this.elements.filter((panel) => !panel.hasChildNodes());
  }

  /**
   * Shows one panel and hides the others.
   * @param {HTMLElement} shown
   */
  show(shown) {
    for (const panel of this.elements) {
      const isShown = panel === shown;
      panel.hidden = !isShown && (isSearchable ? /** @type {any} */ ('until-found') : true);
      expose(panel, isShown);
    }
  }

  /**
   * Renders a panel, if it is empty.
   * @param {HTMLElement} panel
   */
  fill(panel) {
    if (!panel.hasChildNodes()) this.#render?.(panel, this.elements.indexOf(panel));
  }

  /**
   * Renders the panel that may contain this id: every id in a panel begins with that of the panel.
   * @param {string} id
   */
  fillFor(id) {
    for (const panel of this.elements) if (id.startsWith(panel.id)) this.fill(panel);
  }

  /** Renders all panels when the browser is idle, if its search finds hidden ones: it finds only what is rendered. */
  fillIdle() {
    if (isSearchable && this.#render) this.#idle.each(this.#empty, (panel) => this.fill(panel));
  }

  /** Stops rendering when idle. */
  stop() {
    this.#idle.stop();
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
