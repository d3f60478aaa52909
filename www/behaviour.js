/** Makes the script-less markup of an article live. It never asks whether a server or the browser made it. */
import { Anchors } from './anchors.js';
import { Announcer } from './announcer.js';
import { prepare } from './embeds.js';
import { LanguageEvent } from './events.js';
import { focus } from './focus.js';
import { Regions } from './regions.js';
import { Tabs } from './tabs.js';

/** @type {WeakMap<HTMLElement, Behaviour>} */
const live = new WeakMap();

/**
 * Starts the behaviour of an article; of one that is live already, gives it again.
 * @param {HTMLElement} maqal the element of class `maqal`
 * @param {(panel: HTMLElement, index: number) => void} [fill] makes the content of a panel that has none yet
 */
export function behave(maqal, fill) {
  return live.get(maqal) ?? new Behaviour(maqal, fill);
}

/** Shows one language at a time, follows links, lets wide parts be scrolled. */
export class Behaviour {
  #maqal;
  #fill;
  #tabs;
  #anchors;
  #regions = new Regions();
  #announcer = new Announcer();

  /**
   * @param {HTMLElement} maqal
   * @param {(panel: HTMLElement, index: number) => void} [fill]
   */
  constructor(maqal, fill) {
    this.#maqal = maqal;
    this.#fill = fill;
    live.set(maqal, this);
    this.#anchors = new Anchors(maqal, (target) => this.#reveal(target));
    this.#prepare(maqal);
    this.#tabs = this.#makeTabs();
    this.#anchors.start();
  }

  /** @returns {HTMLElement[]} */
  get #panels() {
    return [...this.#maqal.querySelectorAll(':scope > [part~=panel]')].filter((panel) => panel instanceof HTMLElement);
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

  /**
   * Shows the article in one of its languages, and tells it to those who do not see it.
   * @param {string} language one of `languages`
   * @param {{ focus?: boolean }} [options] whether focus moves to the article
   * @returns {boolean} whether this language is shown now
   */
  show(language, options) {
    const panel = this.#panels.find(({ lang }) => lang.toLowerCase() === language.toLowerCase());
    if (!panel) return false;
    const isNew = panel !== this.#shown;
    if (!this.#select(panel)) return false;
    if (options?.focus) focus(panel);
    else if (isNew) this.#announcer.tell(panel, this.#tabs?.of(panel)?.textContent ?? panel.lang);
    return true;
  }

  /** Ends it; the markup stays as it is. */
  stop() {
    this.#anchors.stop();
    this.#regions.stop();
    live.delete(this.#maqal);
  }

  /** One panel is nothing to choose from: then a list of links stays what it is. */
  #makeTabs() {
    const nav = /** @type {HTMLElement | null} */ (this.#maqal.querySelector(':scope > [part~=languages]'));
    const panels = new Map();
    let current;
    for (const link of nav?.querySelectorAll('a') ?? []) {
      const panel = this.#panels.find(({ id }) => link.getAttribute('href') === `#${id}`);
      if (!panel) continue;
      panels.set(link, panel);
      if (link.ariaCurrent === 'true') current = panel;
    }
    if (!nav || panels.size < 2) return;
    const tabs = new Tabs(nav, panels, (panel) => this.#select(panel));
    this.#maqal.append(this.#announcer.element);
    this.#display(current ?? this.#panels[0], tabs);
    return tabs;
  }

  /**
   * @param {HTMLElement} panel
   * @returns {boolean} whether it is shown now
   */
  #select(panel) {
    const previous = this.#shown.lang;
    if (panel === this.#shown) return true;
    if (!this.#maqal.dispatchEvent(new LanguageEvent('maqal-change', panel.lang, previous))) return false;
    if (!panel.hasChildNodes()) {
      this.#fill?.(panel, this.#panels.indexOf(panel));
      this.#prepare(panel);
    }
    this.#display(panel, this.#tabs);
    this.#maqal.dispatchEvent(new LanguageEvent('maqal-changed', panel.lang, previous));
    return true;
  }

  /**
   * @param {HTMLElement} shown
   * @param {Tabs} [tabs]
   */
  #display(shown, tabs) {
    tabs?.select(shown);
    for (const panel of this.#panels) panel.hidden = panel !== shown;
    this.#announcer.clear();
  }

  /** @param {HTMLElement} filled what has content that has had none */
  #prepare(filled) {
    this.#regions.watch(filled);
    prepare(filled);
  }

  /** @param {HTMLElement} target */
  #reveal(target) {
    const panel = this.#panels.find((panel) => panel.contains(target));
    if (panel) this.#select(panel);
  }
}
