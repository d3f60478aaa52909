/** The inside of an element: what its page gave it, what a reader is told, and the article once there is one. */
import { focus } from './focus.js';
import { sheet } from './sheet.js';
import { Status } from './status.js';

/** Shows the best there is, and never takes it away before there is something better. */
export class Place {
  #root;
  #children = document.createElement('slot');
  #status;
  /** @type {import('./behaviour.js').Behaviour | undefined} */
  #view;

  /**
   * @param {ShadowRoot} root
   * @param {() => void} retry
   */
  constructor(root, retry) {
    this.#root = root;
    this.#status = new Status(retry);
    root.append(this.#status.element, this.#children);
  }

  /** The article that is shown. */
  get view() {
    return this.#view;
  }

  /** Puts on the style sheet. */
  async dress() {
    const style = await sheet();
    if (style && !this.#root.adoptedStyleSheets.includes(style)) this.#root.adoptedStyleSheets.push(style);
  }

  /** @param {readonly string[]} languages in which to tell it */
  loading(languages) {
    this.#status.loading(languages);
  }

  /**
   * @param {import('./error.js').MaqalError} error
   * @param {readonly string[]} languages in which to tell it
   */
  fail(error, languages) {
    this.#status.failed(error, languages);
  }

  /**
   * Shows an article in place of what was here. Focus that was inside stays inside.
   * @param {import('./article.js').Article} article
   * @param {import('./index.js').Options} options
   */
  show(article, options) {
    const focused = this.#root.activeElement ?? (this.#view ? null : this.#root.host.querySelector(':focus'));
    const view = article.mount(this.#root, options);
    this.#view?.stop();
    this.#view?.element.remove();
    this.#view = view;
    this.#children.remove();
    if (focused) focus(focused.matches('[role=tab]') ? (view.tab ?? view.panel) : view.panel, { preventScroll: true });
    this.#status.clear();
  }

  /** Only the children are left. */
  clear() {
    this.#view?.stop();
    this.#view?.element.remove();
    this.#view = undefined;
    this.#status.clear();
    this.#root.append(this.#children);
  }
}
