/** Handles the links of an article: embeds load a frame; fragments scroll and move focus within the shadow tree, where the browser does not look. */
import { LinkEvent } from '../shared/events.js';
import { focus } from '../shared/focus.js';
import { loadFrame } from './embeds.js';

/** The links of all articles, which share one listener on the window. @type {Set<Links>} */
const live = new Set();

/** @param {Event} event */
function onHashChange(event) {
  for (const links of live) links.handleEvent(event);
}

/** The links of one article. */
export class Links {
  #root;
  #render;
  #reveal;
  #frameOf;
  #hasScrolled = false;

  /**
   * @param {HTMLElement} root
   * @param {(id: string) => void} render renders the panel that may contain this id, if it is empty
   * @param {(target: HTMLElement) => void} reveal shows the panel that holds the target
   * @param {(link: HTMLAnchorElement) => URL | undefined} frameOf the URL that a link loads in a frame
   */
  constructor(root, render, reveal, frameOf) {
    this.#root = root;
    this.#render = render;
    this.#reveal = reveal;
    this.#frameOf = frameOf;
    root.addEventListener('click', this);
    root.addEventListener('keydown', this);
    if (!live.size) addEventListener('hashchange', onHashChange);
    live.add(this);
  }

  /** Scrolls to the fragment of the page's URL, once, without moving focus. */
  scrollToFragment() {
    if (this.#hasScrolled) return;
    this.#hasScrolled = true;
    const target = this.#target(location.hash);
    if (!target) return;
    this.#reveal(target);
    target.scrollIntoView();
  }

  stop() {
    this.#root.removeEventListener('click', this);
    this.#root.removeEventListener('keydown', this);
    live.delete(this);
    if (!live.size) removeEventListener('hashchange', onHashChange);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#click(/** @type {MouseEvent} */ (event));
    else if (event.type === 'keydown') this.#press(/** @type {KeyboardEvent} */ (event));
    else this.#goTo(this.#target(location.hash));
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const link = /** @type {Element} */ (event.target).closest('a');
    if (!link?.href || event.defaultPrevented || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = this.#target(link.getAttribute('href') ?? '');
    if (!target) {
      const frame = this.#frameOf(link);
      const isStopped = !link.dispatchEvent(new LinkEvent(link, frame?.href ?? ''));
      if (isStopped || frame) event.preventDefault();
      if (frame && !isStopped) loadFrame(link, frame);
      return;
    }
    // In the light DOM the browser goes there, too, and updates the URL.
    if (this.#root.getRootNode() !== document) event.preventDefault();
    this.#goTo(target);
  }

  /**
   * Presses a link that has the role of a button with the space bar, as a button is.
   * @param {KeyboardEvent} event
   */
  #press(event) {
    const link = event.key === ' ' && /** @type {Element} */ (event.target).closest('a');
    if (!link || !this.#frameOf(link)) return;
    event.preventDefault();
    link.click();
  }

  /** @param {HTMLElement | undefined} target */
  #goTo(target) {
    if (!target) return;
    this.#reveal(target);
    focus(target, { preventScroll: true });
    target.scrollIntoView();
  }

  /**
   * The element of this article that a fragment identifies, verbatim or percent-decoded; `sync` appends a language to it.
   * @param {string} hash
   * @returns {HTMLElement | undefined}
   */
  #target(hash) {
    if (hash[0] !== '#') return;
    const tree = /** @type {Document | ShadowRoot} */ (this.#root.getRootNode());
    for (const name of [hash.slice(1), hash.slice(1).split('&')[0]]) {
      for (const id of [name, decoded(name)]) {
        this.#render(id);
        const target = tree.getElementById?.(id);
        if (target && this.#root.contains(target)) return target;
      }
    }
  }
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
