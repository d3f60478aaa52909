/** Links. Those to what other sites show load it; those inside the article move scroll and focus in their own tree, where no fragment of the page reaches. */
import { load } from './embeds.js';
import { LinkEvent } from '../shared/events.js';
import { focus } from '../shared/focus.js';

/** Follows the links of one article. */
export class Anchors {
  #maqal;
  #make;
  #reveal;
  #frameOf;
  #hasArrived = false;

  /**
   * @param {HTMLElement} maqal
   * @param {(id: string) => void} make makes what may have this id and is not made yet
   * @param {(target: HTMLElement) => void} reveal shows the panel that holds the target
   * @param {(link: HTMLAnchorElement) => URL | undefined} frameOf what a link loads in a frame
   */
  constructor(maqal, make, reveal, frameOf) {
    this.#maqal = maqal;
    this.#make = make;
    this.#reveal = reveal;
    this.#frameOf = frameOf;
    maqal.addEventListener('click', this);
    maqal.addEventListener('keydown', this);
    addEventListener('hashchange', this);
  }

  /** Shows what the page's own address names, once, without taking focus from where it is. */
  arrive() {
    if (this.#hasArrived) return;
    this.#hasArrived = true;
    const target = this.#target(location.hash);
    if (!target) return;
    this.#reveal(target);
    target.scrollIntoView();
  }

  stop() {
    this.#maqal.removeEventListener('click', this);
    this.#maqal.removeEventListener('keydown', this);
    removeEventListener('hashchange', this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#click(/** @type {MouseEvent} */ (event));
    else if (event.type === 'keydown') this.#press(/** @type {KeyboardEvent} */ (event));
    else this.#go(this.#target(location.hash));
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
      if (frame && !isStopped) load(link, frame);
      return;
    }
    // In the page's own tree the browser goes there too, and the address tells of it.
    if (this.#maqal.getRootNode() !== document) event.preventDefault();
    this.#go(target);
  }

  /**
   * A link does not listen to the space bar, a button does.
   * @param {KeyboardEvent} event
   */
  #press(event) {
    const link = event.key === ' ' && /** @type {Element} */ (event.target).closest('a');
    if (!link || !this.#frameOf(link)) return;
    event.preventDefault();
    link.click();
  }

  /** @param {HTMLElement | undefined} target */
  #go(target) {
    if (!target) return;
    this.#reveal(target);
    focus(target, { preventScroll: true });
    target.scrollIntoView();
  }

  /**
   * The element of this article that a fragment names, as it stands or percent-encoded; `sync` adds a language behind it.
   * @param {string} hash
   * @returns {HTMLElement | undefined}
   */
  #target(hash) {
    if (hash[0] !== '#') return;
    const root = /** @type {Document | ShadowRoot} */ (this.#maqal.getRootNode());
    for (const name of [hash.slice(1), hash.slice(1).split('&')[0]]) {
      for (const id of [name, decoded(name)]) {
        this.#make(id);
        const target = root.getElementById?.(id);
        if (target && this.#maqal.contains(target)) return target;
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
