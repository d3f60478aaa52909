/** The list of languages as tabs (ARIA Authoring Practices, "Tabs"). What is selected is told by `aria-selected` alone. */

const KEYS = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** The tabs of a list, each of which controls a panel. */
export class Tabs {
  #list;
  #activate;

  /**
   * @param {Element} list what `tablist` has made
   * @param {(id: string) => void} activate the tab of the panel with this id was chosen
   */
  constructor(list, activate) {
    this.#list = list;
    this.#activate = activate;
    list.addEventListener('click', this);
    list.addEventListener('keydown', this);
  }

  /** Ends it; the tabs stay. */
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
    return this.#tabs.find((tab) => controlled(tab) === panel.id);
  }

  /**
   * Marks the tab of this panel as the selected one, the only one in the Tab order.
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
    if (event.type === 'click') return this.#choose(tab);
    const index = this.#next(/** @type {KeyboardEvent} */ (event), this.#tabs.indexOf(tab));
    const next = index === undefined ? undefined : this.#tabs.at(index % this.#tabs.length);
    if (!next) return;
    event.preventDefault();
    next.focus();
    this.#choose(next);
  }

  /**
   * Where a key leads from a tab; nowhere for every other key, and for those that belong to the browser.
   * Which way an arrow goes is seen, not known: the page may have turned since.
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
  #choose(tab) {
    this.#activate(controlled(tab));
  }
}

/**
 * Makes the links that point to panels tabs, before the list they were in; what is not a panel's stays in it.
 * @param {HTMLElement} nav the list of links
 * @param {Map<HTMLElement, HTMLElement>} panels the panel of each link
 */
export function tablist(nav, panels) {
  const list = element('div', { role: 'tablist', part: 'tablist' });
  const label = nav.querySelector(':scope > [id]');
  if (label) {
    // It names the tabs too, and outlives the list of links.
    nav.before(label);
    list.setAttribute('aria-labelledby', label.id);
  }
  for (const [link, panel] of panels) {
    list.append(tab(link, panel));
    (link.closest('li') ?? link).remove();
  }
  nav.before(list);
  for (const emptied of nav.querySelectorAll('ul:not(:has(a))')) emptied.remove();
  if (!nav.querySelector('a')) nav.remove();
  return list;
}

/**
 * The id of the panel that a tab controls.
 * @param {Element} tab
 */
export function controlled(tab) {
  return tab.getAttribute('aria-controls') ?? '';
}

/**
 * Makes an element the panel of its tab, and the next stop of the Tab key; one that is hidden nothing that anybody could
 * come upon, for what can be found in a page has a box all the same.
 * @param {HTMLElement} panel
 * @param {boolean} isShown
 */
export function expose(panel, isShown) {
  const attributes = { role: 'tabpanel', 'aria-labelledby': idOfTab(panel), tabindex: beginsWithStop(panel) ? undefined : '0' };
  for (const [name, value] of Object.entries(attributes)) {
    if (isShown && value) panel.setAttribute(name, value);
    else panel.removeAttribute(name);
  }
}

/**
 * Whether what comes first can be focused itself: then the panel is no stop before it (APG).
 * @param {HTMLElement} panel
 */
function beginsWithStop(panel) {
  let first = panel.firstElementChild;
  while (first?.firstElementChild && first.firstElementChild === first.firstChild) first = first.firstElementChild;
  return Boolean(first?.closest('a, audio, video'));
}

/**
 * The id of the tab of a panel. A colon is in no id of the markup.
 * @param {HTMLElement} panel
 */
function idOfTab({ id }) {
  return `${id}:tab`;
}

/**
 * @param {HTMLElement} link
 * @param {HTMLElement} panel
 */
function tab(link, panel) {
  const { lang, dir } = link;
  const button = element('button', { type: 'button', role: 'tab', part: 'tab', id: idOfTab(panel), lang, dir, 'aria-controls': panel.id });
  button.append(...link.childNodes);
  return button;
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function element(name, attributes) {
  const made = document.createElement(name);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
