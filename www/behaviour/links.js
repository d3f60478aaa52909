/** Handles the links of an article: embeds load a frame; fragments scroll and move focus within the shadow tree, where the browser does not look. */
import { ArticleEvent, isModified } from '../shared/events.js';
import { focus } from '../shared/focus.js';
import { loadFrame } from './embeds.js';

/** The links of all articles, which share one listener on the window. @type {Set<Links>} */
const live = new Set();

function onHashChange() {
  for (const links of live) links.followFragment();
}

/** The links of one article. */
export class Links {
  #root;
  #fill;
  #reveal;
  #frameOf;
  #hasScrolled = false;

  /**
   * @param {HTMLElement} root
   * @param {(id: string) => void} fill renders the panel that may contain this id, if it is empty
   * @param {(target: HTMLElement) => void} reveal shows the panel that holds the target
   * @param {(link: HTMLAnchorElement) => URL | undefined} frameOf the URL that a link loads in a frame
   * @param {AbortSignal} signal stops listening to the article
   */
  constructor(root, fill, reveal, frameOf, signal) {
    this.#root = root;
    this.#fill = fill;
    this.#reveal = reveal;
    this.#frameOf = frameOf;
    for (const type of ['click', 'keydown']) root.addEventListener(type, this, { signal });
    if (!live.size) addEventListener('hashchange', onHashChange);
    live.add(this);
  }

  /** Scrolls to the fragment of the page's URL, once, without moving focus. */
  scrollToFragment() {
    if (!this.#hasScrolled) this.followFragment(false);
    this.#hasScrolled = true;
  }

  /**
   * Scrolls to the fragment of the page's URL.
   * @param {boolean} [movesFocus]
   */
  followFragment(movesFocus) {
    this.#goTo(this.#target(location.hash), movesFocus);
  }

  /** Stops listening to the window. */
  stop() {
    live.delete(this);
    if (!live.size) removeEventListener('hashchange', onHashChange);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#click(/** @type {MouseEvent} */ (event));
    else this.#press(/** @type {KeyboardEvent} */ (event));
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const link = /** @type {Element} */ (event.target).closest('a');
    if (!link?.href || event.defaultPrevented || event.button || isModified(event)) return;
    const target = this.#target(link.getAttribute('href') ?? '');
    if (!target) {
      const frame = this.#frameOf(link);
      // The page may change the link.
      const properties = { link, frame: frame?.href ?? '', get url() { return link.href; } };
      const isStopped = !link.dispatchEvent(new ArticleEvent('maqal-link', properties, true));
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

  /**
   * @param {HTMLElement | undefined} target
   * @param {boolean} [movesFocus]
   */
  #goTo(target, movesFocus = true) {
    if (!target) return;
    this.#reveal(target);
    if (movesFocus) focus(target, { preventScroll: true });
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
        this.#fill(id);
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
