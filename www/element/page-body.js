/** The text of an article that stands in the page itself, for JSON that has none (`body-from`). */
import { MaqalError } from '../shared/error.js';
import { focused } from '../shared/focus.js';
import { parsed } from './source.js';

/** An element of the page. It is hidden while the article shows its text: nobody reads or finds it twice. */
export class Story {
  #element;
  /** @type {[string, string] | undefined} What its `display` was. */
  #display;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /**
   * The one that an element names, when the page has been read.
   * @param {Element} host
   * @throws {MaqalError} where there is none
   */
  static async of(host) {
    const selector = host.getAttribute('body-from');
    if (selector === null) return;
    await parsed();
    const element = find(selector, host);
    if (!element) throw new MaqalError('body.missing', `No element of the page fits body-from: ${selector}`);
    if (element.contains(host)) throw new MaqalError('body.around', `The element that body-from names is around the article: ${selector}`);
    return new Story(element);
  }

  /** What stands in it, in which language, and where its addresses start from. */
  get body() {
    const language = this.#element.closest('[lang]')?.getAttribute('lang') ?? undefined;
    return { html: this.#element.innerHTML, language, base: this.#element.baseURI };
  }

  /** @returns {boolean} whether focus was in it, and is lost */
  hide() {
    const { style } = this.#element;
    this.#display = [style.getPropertyValue('display'), style.getPropertyPriority('display')];
    const hadFocus = focused(this.#element) !== null;
    // The page's own style sheet may show what has the attribute `hidden`.
    style.setProperty('display', 'none', 'important');
    return hadFocus;
  }

  /** Shows it as it was. */
  restore() {
    if (this.#display) this.#element.style.setProperty('display', ...this.#display);
    this.#display = undefined;
  }
}

/**
 * In the tree the host stands in, else in the page.
 * @param {string} selector
 * @param {Element} host
 * @returns {HTMLElement | null}
 */
function find(selector, host) {
  const root = /** @type {ParentNode} */ (/** @type {unknown} */ (host.getRootNode()));
  try {
    return root.querySelector(selector) ?? document.querySelector(selector);
  } catch (cause) {
    throw new MaqalError('body.selector', `body-from is no selector: ${selector}`, { cause });
  }
}
