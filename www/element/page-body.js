/** Reads the body of an article from an element of the page, for JSON without one (`body-from`). */
import { MaqalError } from '../shared/error.js';
import { focused } from '../shared/focus.js';
import { languageOf } from '../shared/language-of.js';
import { whenParsed } from './source.js';

/** An element of the page. It is hidden while the article shows its content, so that no text appears twice. */
export class PageBody {
  #element;
  /** @type {[string, string] | undefined} Its `display` before it was hidden. */
  #display;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /**
   * Finds the element that `body-from` selects, once the page is parsed.
   * @param {Element} host
   * @throws {MaqalError} if there is none
   */
  static async of(host) {
    const selector = host.getAttribute('body-from');
    if (selector === null) return;
    await whenParsed();
    const element = find(selector, host);
    if (!element) throw new MaqalError('body.missing', `body-from matches no element: ${selector}`);
    if (element.contains(host)) throw new MaqalError('body.around', `body-from matches an element around the article: ${selector}`);
    return new PageBody(element);
  }

  /** Its HTML, its language, and the base URL for its links. */
  get body() {
    return { text: this.#element.innerHTML, encodingFormat: 'text/html', language: languageOf(this.#element) ?? undefined, base: this.#element.baseURI };
  }

  /** @returns {boolean} whether it contained focus */
  hide() {
    const { style } = this.#element;
    this.#display = [style.getPropertyValue('display'), style.getPropertyPriority('display')];
    const hadFocus = focused(this.#element) !== null;
    // A style sheet of the page may show elements with the attribute `hidden`.
    style.setProperty('display', 'none', 'important');
    return hadFocus;
  }

  /** Restores its `display`. */
  restore() {
    if (this.#display) this.#element.style.setProperty('display', ...this.#display);
    this.#display = undefined;
  }
}

/**
 * Searches the tree of the host, then the document.
 * @param {string} selector
 * @param {Element} host
 * @returns {HTMLElement | null}
 */
function find(selector, host) {
  const tree = /** @type {ParentNode} */ (/** @type {unknown} */ (host.getRootNode()));
  try {
    return tree.querySelector(selector) ?? document.querySelector(selector);
  } catch (cause) {
    throw new MaqalError('body.selector', `body-from is not a valid selector: ${selector}`, { cause });
  }
}
