/** Enhances the markup of an article, whether a server or the browser rendered it: tabs, links, embeds, scroll regions. */
import { fire } from '../shared/events.js';
import { focus, focused, ignorePointerFocus } from '../shared/focus.js';
import { lookup } from '../shared/language-match.js';
import { announce, liveRegion } from '../shared/live-region.js';
import { frameOf, markButtons, unloadFrames } from './embeds.js';
import { handleLinks } from './links.js';
import { panelsOf, showPanel } from './panels.js';
import { unwatchScrollRegions, watchScrollRegions } from './scroll-regions.js';
import { tabListOf } from './tab-list.js';
import { handleTabs, selectTab, tabOf } from './tabs.js';

/** @type {WeakMap<HTMLElement, Behaviour>} */
const enhanced = new WeakMap();

/**
 * Starts the behaviour of an article; returns the existing one if it has started.
 * @param {HTMLElement} root the element of class `maqal`
 * @param {(id: string) => void} [fill] renders the panel that contains this id, if it is empty
 * @param {string} [embeds] as in `allowEmbeds`
 */
export function enhance(root, fill, embeds) {
  const behaviour = enhanced.get(root) ?? new Behaviour(root, fill);
  behaviour.allowEmbeds(embeds);
  return behaviour;
}

/** Shows one language at a time, follows links, makes wide content scrollable. */
export class Behaviour {
  #fill;
  /** @type {Element | undefined} The list of the tabs. */
  #tabs;
  #followFragment;
  #hasScrolled = false;
  #announcer = liveRegion({ part: 'hidden' });
  #embeds = '';
  /** Stops listening to events. */
  #listening = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {(id: string) => void} [fill]
   */
  constructor(root, fill) {
    /** The element of class `maqal`. */
    this.element = root;
    this.#fill = fill;
    enhanced.set(root, this);
    const { signal } = this.#listening;
    // A copy of an article may lack the panels that its original had not rendered yet.
    if (!fill) for (const panel of this.panels) if (!panel.hasChildNodes()) panel.remove();
    this.#followFragment = handleLinks(root, fill, (target) => this.#reveal(target), (link) => frameOf(link, this.#embeds), signal);
    watchScrollRegions(root);
    this.#createTabs();
    root.addEventListener('beforematch', this, { signal });
    root.addEventListener('mousedown', ignorePointerFocus, { signal });
  }

  /** The panels, in the order of the tabs. */
  get panels() {
    return panelsOf(this.element);
  }

  /** The languages that can be shown, in the order of the tabs. */
  get languages() {
    return this.panels.map((panel) => panel.lang);
  }

  /** The language that is shown. */
  get language() {
    return this.panel?.lang ?? '';
  }

  /** The panel that is shown. */
  get panel() {
    return this.panels.find((panel) => !panel.hidden) ?? this.panels[0];
  }

  /** The tab of the panel that is shown, if there are tabs. */
  get tab() {
    return tabOf(this.#tabs, this.panel);
  }

  /** Whether it has been stopped. */
  get isStopped() {
    return this.#listening.signal.aborted;
  }

  /** Scrolls to the fragment of the page's URL, once, without moving focus. */
  scrollToFragment() {
    if (!this.#hasScrolled) this.#followFragment(false);
    this.#hasScrolled = true;
  }

  /**
   * Shows the article in one of its languages, and announces the change to screen readers.
   * @param {string} language one of `languages`
   * @param {{ focus?: boolean, isAnnounced?: boolean }} [options] whether to move focus to the article; whether the change has
   *   been announced already
   * @returns {boolean} whether this language is shown now
   */
  show(language, options) {
    const found = lookup([language], this.languages);
    const panel = this.panels.find(({ lang }) => lang === found);
    if (!panel) return false;
    const isNew = panel !== this.panel;
    if (!this.#select(panel)) return false;
    if (options?.focus) focus(panel);
    else if (isNew && !options?.isAnnounced) announce(this.#announcer, panel, tabOf(this.#tabs, panel)?.textContent ?? panel.lang);
    return true;
  }

  /**
   * Sets the hosts whose frames may be loaded.
   * @param {string} [embeds] space-separated, in addition to the known players; if omitted, unchanged
   */
  allowEmbeds(embeds = this.#embeds) {
    this.#embeds = embeds;
    markButtons(this.element, embeds);
  }

  /** @param {Event} event the browser's search has found text in a hidden panel, and will show it after this event */
  handleEvent({ target }) {
    this.#reveal(/** @type {HTMLElement} */ (target));
    // The browser shows the panel even where the page has cancelled the change.
    const shown = this.panel;
    setTimeout(() => this.panels.some((panel) => panel !== shown && !panel.hidden) && this.#display(shown));
  }

  /** Stops the behaviour; the markup stays as it is. */
  stop() {
    this.#listening.abort();
    unwatchScrollRegions(this.element);
    this.#announcer.remove();
    enhanced.delete(this.element);
  }

  /** Creates the tabs, if there is more than one panel, and the live region that announces changes. */
  #createTabs() {
    const { panels } = this;
    const [list, current = this.panel] = tabListOf(this.element, panels);
    if (!list) return;
    // A saved page has a region already, and so has the copy of an article.
    this.element.querySelector(':scope > [role=status]')?.remove();
    this.element.append(this.#announcer);
    handleTabs(list, (id) => panels.some((panel) => panel.id === id && this.#select(panel)), this.#listening.signal);
    this.#tabs = list;
    this.#display(current);
  }

  /**
   * @param {HTMLElement} panel
   * @returns {boolean} whether it is shown now
   */
  #select(panel) {
    const shown = this.panel;
    if (panel === shown) return true;
    const properties = { language: panel.lang, previous: shown.lang };
    if (!fire(this.element, 'maqal-change', properties, true)) return false;
    const hadFocus = focused(shown);
    this.#fill?.(panel.id);
    this.#display(panel);
    unloadFrames(shown, this.#embeds);
    if (hadFocus) focus(panel, { preventScroll: true });
    fire(this.element, 'maqal-changed', properties);
    return true;
  }

  /** @param {HTMLElement} shown */
  #display(shown) {
    selectTab(this.#tabs, shown);
    showPanel(this.panels, shown);
    this.#announcer.replaceChildren();
  }

  /** @param {HTMLElement} target */
  #reveal(target) {
    const panel = this.panels.find((panel) => panel.contains(target));
    if (panel) this.#select(panel);
  }
}
