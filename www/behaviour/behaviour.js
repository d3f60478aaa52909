/** Enhances the markup of an article, whether a server or the browser rendered it: tabs, links, embeds, scroll regions. */
import { LanguageEvent } from '../shared/events.js';
import { focus, focused, ignorePointerFocus } from '../shared/focus.js';
import { lookup } from '../shared/language-match.js';
import { applyName } from './accessible-name.js';
import { Announcer } from './announcer.js';
import { frameOf, markButtons, unloadFrames } from './embeds.js';
import { Links } from './links.js';
import { Panels } from './panels.js';
import { unwatchScrollRegions, watchScrollRegions } from './scroll-regions.js';
import { tabListOf } from './tab-list.js';
import { Tabs } from './tabs.js';

/** @type {WeakMap<HTMLElement, Behaviour>} */
const enhanced = new WeakMap();

/**
 * Starts the behaviour of an article; returns the existing one if it has started.
 * @param {HTMLElement} root the element of class `maqal`
 * @param {(panel: HTMLElement, index: number) => void} [render] renders the content of an empty panel
 * @param {string} [embeds] as in `allowEmbeds`
 */
export function enhance(root, render, embeds) {
  const behaviour = enhanced.get(root) ?? new Behaviour(root, render);
  behaviour.allowEmbeds(embeds);
  return behaviour;
}

/** Shows one language at a time, follows links, makes wide content scrollable. */
export class Behaviour {
  #root;
  #panels;
  #tabs;
  #links;
  #announcer = new Announcer();
  #embeds = '';
  #name = { text: '', lang: '' };

  /**
   * @param {HTMLElement} root
   * @param {(panel: HTMLElement, index: number) => void} [render]
   */
  constructor(root, render) {
    this.#root = root;
    enhanced.set(root, this);
    this.#panels = new Panels(root, render && ((panel, index) => {
      render(panel, index);
      watchScrollRegions(panel);
      markButtons(panel, this.#embeds);
      if (this.#name.text) this.setName(this.#name);
    }));
    this.#links = new Links(root, (id) => this.#panels.fillFor(id), (target) => this.#reveal(target), (link) => frameOf(link, this.#embeds));
    watchScrollRegions(root);
    this.#tabs = this.#createTabs();
    root.addEventListener('beforematch', this);
    root.addEventListener('mousedown', ignorePointerFocus);
    this.#panels.fillIdle();
  }

  /** The languages that can be shown, in the order of the tabs. */
  get languages() {
    return this.#panels.elements.map((panel) => panel.lang);
  }

  /** The language that is shown. */
  get language() {
    return this.panel?.lang ?? '';
  }

  /** The element of class `maqal`. */
  get element() {
    return this.#root;
  }

  /** The panel that is shown. */
  get panel() {
    return this.#panels.shown;
  }

  /** The tab of the panel that is shown, if there are tabs. */
  get tab() {
    return this.#tabs?.of(this.panel);
  }

  /** Scrolls to the fragment of the page's URL, once. */
  scrollToFragment() {
    this.#links.scrollToFragment();
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
    const panel = this.#panels.elements.find(({ lang }) => lang === found);
    if (!panel) return false;
    const isNew = panel !== this.panel;
    if (!this.#select(panel)) return false;
    if (options?.focus) focus(panel);
    else if (isNew && !options?.isAnnounced) this.#announcer.announce(panel, this.#tabs?.of(panel)?.textContent ?? panel.lang);
    return true;
  }

  /**
   * Sets the accessible name of the article, in place of its headline.
   * @param {{ text: string, lang: string }} name
   */
  setName(name) {
    this.#name = name;
    applyName(this.#root, this.#panels.elements, name);
  }

  /**
   * Sets the hosts whose frames may be loaded.
   * @param {string} [embeds] space-separated, in addition to the known players; if omitted, unchanged
   */
  allowEmbeds(embeds = this.#embeds) {
    this.#embeds = embeds;
    markButtons(this.#root, embeds);
  }

  /** @param {Event} event the browser's search has found text in a hidden panel, and will show it after this event */
  handleEvent({ target }) {
    this.#reveal(/** @type {HTMLElement} */ (target));
    // The browser shows the panel even where the page has cancelled the change.
    const shown = this.panel;
    setTimeout(() => this.#panels.elements.some((panel) => panel !== shown && !panel.hidden) && this.#display(shown));
  }

  /** Stops the behaviour; the markup stays as it is. */
  stop() {
    this.#links.stop();
    unwatchScrollRegions(this.#root);
    this.#tabs?.stop();
    this.#panels.stop();
    this.#announcer.element.remove();
    this.#root.removeEventListener('beforematch', this);
    this.#root.removeEventListener('mousedown', ignorePointerFocus);
    enhanced.delete(this.#root);
  }

  /** Creates the tabs, if there is more than one panel, and the live region that announces changes. */
  #createTabs() {
    const panels = this.#panels.elements;
    const [list, current = this.panel] = tabListOf(this.#root, panels);
    if (!list) return;
    // A saved page has a region already, and so has the copy of an article.
    this.#root.querySelector(':scope > [role=status]')?.remove();
    this.#root.append(this.#announcer.element);
    const tabs = new Tabs(list, (id) => panels.some((panel) => panel.id === id && this.#select(panel)));
    this.#display(current, tabs);
    return tabs;
  }

  /**
   * @param {HTMLElement} panel
   * @returns {boolean} whether it is shown now
   */
  #select(panel) {
    const shown = this.panel;
    if (panel === shown) return true;
    if (!this.#root.dispatchEvent(new LanguageEvent('maqal-change', panel.lang, shown.lang))) return false;
    const hadFocus = focused(shown);
    this.#panels.fill(panel);
    this.#display(panel);
    unloadFrames(shown, this.#embeds);
    if (hadFocus) focus(panel, { preventScroll: true });
    this.#root.dispatchEvent(new LanguageEvent('maqal-changed', panel.lang, shown.lang));
    return true;
  }

  /** @param {HTMLElement} shown */
  #display(shown, tabs = this.#tabs) {
    tabs?.select(shown);
    this.#panels.show(shown);
    this.#announcer.clear();
  }

  /** @param {HTMLElement} target */
  #reveal(target) {
    const panel = this.#panels.elements.find((panel) => panel.contains(target));
    if (panel) this.#select(panel);
  }
}
