/** Makes the script-less markup of an article live. It never asks whether a server or the browser made it. */
import { Anchors } from './links.js';
import { Announcer } from './announcer.js';
import { frameOf, prepare, rest } from './embeds.js';
import { LanguageEvent } from '../shared/events.js';
import { focus, focused, passBy } from '../shared/focus.js';
import { Idle } from './idle.js';
import { name } from './accessible-name.js';
import { lookup } from '../shared/language-match.js';
import { Regions } from './scroll-regions.js';
import { controlled, expose, tablist, Tabs } from './tabs.js';

/** @type {WeakMap<HTMLElement, Behaviour>} */
const live = new WeakMap();

/** Whether a hidden language can be found by the search of the browser, which tells then that it is. */
const isSearchable = 'onbeforematch' in (globalThis.document?.documentElement ?? {});

/**
 * Starts the behaviour of an article; of one that is live already, gives it again.
 * @param {HTMLElement} maqal the element of class `maqal`
 * @param {(panel: HTMLElement, index: number) => void} [fill] makes the content of a panel that has none yet
 * @param {string} [embeds] as of `allow`
 */
export function behave(maqal, fill, embeds) {
  const view = live.get(maqal) ?? new Behaviour(maqal, fill);
  view.allow(embeds);
  return view;
}

/** Shows one language at a time, follows links, lets wide parts be scrolled. */
export class Behaviour {
  #maqal;
  #fill;
  #tabs;
  #anchors;
  #regions = new Regions();
  #announcer = new Announcer();
  #idle = new Idle();
  #embeds = '';
  #label = { text: '', lang: '' };

  /**
   * @param {HTMLElement} maqal
   * @param {(panel: HTMLElement, index: number) => void} [fill]
   */
  constructor(maqal, fill) {
    this.#maqal = maqal;
    this.#fill = fill;
    live.set(maqal, this);
    // The copy of an article may lack what its original had still to make.
    if (!fill) for (const panel of this.#panels) if (!panel.hasChildNodes()) panel.remove();
    this.#anchors = new Anchors(maqal, (id) => this.#fillFor(id), (target) => this.#reveal(target), (link) => frameOf(link, this.#embeds));
    this.#regions.watch(maqal);
    this.#tabs = this.#makeTabs();
    maqal.addEventListener('beforematch', this);
    maqal.addEventListener('mousedown', passBy);
    // What is not made is not found.
    if (isSearchable && fill) this.#idle.each(this.#panels.filter((panel) => !panel.hasChildNodes()), (panel) => this.#fillPanel(panel));
  }

  /** @returns {HTMLElement[]} */
  get #panels() {
    return [...this.#maqal.querySelectorAll(':scope > [part~=panel]')].map((panel) => /** @type {HTMLElement} */ (panel));
  }

  get #shown() {
    return this.#panels.find((panel) => !panel.hidden) ?? this.#panels[0];
  }

  /** The languages that can be shown, in the order of the tabs. */
  get languages() {
    return this.#panels.map((panel) => panel.lang);
  }

  /** The language that is shown. */
  get language() {
    return this.#shown?.lang ?? '';
  }

  /** The element of class `maqal`. */
  get element() {
    return this.#maqal;
  }

  /** The part of it that is shown. */
  get panel() {
    return this.#shown;
  }

  /** The tab of the part that is shown, where there are tabs. */
  get tab() {
    return this.#tabs?.of(this.#shown);
  }

  /** Goes where the page's address says, once. */
  arrive() {
    this.#anchors.arrive();
  }

  /**
   * Shows the article in one of its languages, and tells it to those who do not see it.
   * @param {string} language one of `languages`
   * @param {{ focus?: boolean, isTold?: boolean }} [options] whether focus moves to the article; whether it was told already
   * @returns {boolean} whether this language is shown now
   */
  show(language, options) {
    const found = lookup([language], this.languages);
    const panel = this.#panels.find(({ lang }) => lang === found);
    if (!panel) return false;
    const isNew = panel !== this.#shown;
    if (!this.#select(panel)) return false;
    if (options?.focus) focus(panel);
    else if (isNew && !options?.isTold) this.#announcer.tell(panel, this.#tabs?.of(panel)?.textContent ?? panel.lang);
    return true;
  }

  /**
   * Names the article, in place of its headline.
   * @param {{ text: string, lang: string }} label
   */
  name(label) {
    this.#label = label;
    name(this.#maqal, this.#panels, label);
  }

  /**
   * Says which frames may be loaded.
   * @param {string} [embeds] their hosts, with spaces between, beside those of the known players; none: as before
   */
  allow(embeds = this.#embeds) {
    this.#embeds = embeds;
    prepare(this.#maqal, embeds);
  }

  /** @param {Event} event the browser has found something in a language that is hidden, and will show it after this */
  handleEvent({ target }) {
    this.#reveal(/** @type {HTMLElement} */ (target));
    // Where the page has refused it, the browser shows it all the same.
    const shown = this.#shown;
    setTimeout(() => this.#panels.some((panel) => panel !== shown && !panel.hidden) && this.#display(shown));
  }

  /** Ends it; the markup stays as it is. */
  stop() {
    this.#anchors.stop();
    this.#regions.stop();
    this.#tabs?.stop();
    this.#idle.stop();
    this.#announcer.element.remove();
    this.#maqal.removeEventListener('beforematch', this);
    this.#maqal.removeEventListener('mousedown', passBy);
    live.delete(this.#maqal);
  }

  /** One panel is nothing to choose from: then a list of links stays what it is. */
  #makeTabs() {
    const panels = this.#panels;
    const nav = /** @type {HTMLElement | null} */ (this.#maqal.querySelector(':scope > [part~=languages]'));
    const links = new Map();
    let current = this.#shown;
    for (const link of nav?.querySelectorAll('a') ?? []) {
      const panel = panels.find(({ id }) => link.getAttribute('href') === `#${id}`);
      if (!panel) continue;
      links.set(link, panel);
      if (link.ariaCurrent === 'true') current = panel;
    }
    // A page that was saved as it stood has its tabs already, and so has the copy of an article.
    const list = this.#maqal.querySelector(':scope > [part~=tablist]') ?? (nav && links.size > 1 ? tablist(nav, links) : undefined);
    if (!list) return;
    for (const tab of list.children) if (!panels.some(({ id }) => id === controlled(tab))) tab.remove();
    this.#maqal.querySelector(':scope > [role=status]')?.remove();
    this.#maqal.append(this.#announcer.element);
    const tabs = new Tabs(list, (id) => panels.some((panel) => panel.id === id && this.#select(panel)));
    this.#display(current, tabs);
    return tabs;
  }

  /**
   * @param {HTMLElement} panel
   * @returns {boolean} whether it is shown now
   */
  #select(panel) {
    const shown = this.#shown;
    if (panel === shown) return true;
    if (!this.#maqal.dispatchEvent(new LanguageEvent('maqal-change', panel.lang, shown.lang))) return false;
    const hadFocus = focused(shown);
    this.#fillPanel(panel);
    this.#display(panel);
    rest(shown, this.#embeds);
    if (hadFocus) focus(panel, { preventScroll: true });
    this.#maqal.dispatchEvent(new LanguageEvent('maqal-changed', panel.lang, shown.lang));
    return true;
  }

  /** @param {HTMLElement} shown */
  #display(shown, tabs = this.#tabs) {
    tabs?.select(shown);
    for (const panel of this.#panels) {
      const isHidden = panel !== shown;
      panel.hidden = isHidden && (isSearchable ? /** @type {any} */ ('until-found') : true);
      expose(panel, !isHidden);
    }
    this.#announcer.clear();
  }

  /** @param {HTMLElement} panel */
  #fillPanel(panel) {
    if (panel.hasChildNodes()) return;
    this.#fill?.(panel, this.#panels.indexOf(panel));
    this.#regions.watch(panel);
    prepare(panel, this.#embeds);
    if (this.#label.text) this.name(this.#label);
  }

  /**
   * Makes what may have this id: those in a panel begin with its own.
   * @param {string} id
   */
  #fillFor(id) {
    for (const panel of this.#panels) if (id.startsWith(panel.id)) this.#fillPanel(panel);
  }

  /** @param {HTMLElement} target */
  #reveal(target) {
    const panel = this.#panels.find((panel) => panel.contains(target));
    if (panel) this.#select(panel);
  }
}
