/** Shows the reader that the article is loading, or why it failed. */
import { focused } from '../shared/focus.js';
import { lookup } from '../shared/language-match.js';
import { messages } from './messages.js';

/** Delay in milliseconds before loading is shown, so that a quick load does not flicker. */
const DELAY = 400;

/** A live region. It is in the tree before it has text: otherwise nothing is announced. */
export class Status {
  element = document.createElement('div');
  #retry;
  #timer = 0;

  /** @param {() => void} retry */
  constructor(retry) {
    this.#retry = retry;
    this.element.setAttribute('part', 'status');
    this.element.setAttribute('role', 'status');
  }

  /** @param {readonly string[]} languages */
  loading(languages) {
    const announce = () => this.#announce(languages, (texts) => [texts.loading]);
    // Replaces an error immediately, because the reader has pressed the button.
    if (this.element.hasChildNodes()) return announce();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(announce, DELAY);
  }

  /**
   * @param {import('../shared/error.js').MaqalError} error
   * @param {readonly string[]} languages
   */
  failed(error, languages) {
    this.#announce(languages, (texts) => [texts[reason(error)], this.#button(texts.retry)]);
  }

  clear() {
    clearTimeout(this.#timer);
    this.element.replaceChildren();
  }

  /** @param {string} name */
  #button(name) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('part', 'retry');
    button.textContent = name;
    button.addEventListener('click', this.#retry);
    return button;
  }

  /**
   * @param {readonly string[]} languages
   * @param {(texts: Record<string, string>) => (string | Node)[]} content
   */
  #announce(languages, content) {
    clearTimeout(this.#timer);
    const language = lookup(languages, Object.keys(messages)) ?? 'en';
    const hadFocus = focused(this.element);
    const text = document.createElement('p');
    text.lang = language;
    // The message begins in its own script.
    text.dir = 'auto';
    text.append(...content(messages[language]));
    this.element.replaceChildren(text);
    // The button that had focus is gone, so focus stays on the region.
    if (!hadFocus) return;
    this.element.tabIndex = -1;
    this.element.focus();
  }
}

/**
 * The key of the message for an error.
 * @param {import('../shared/error.js').MaqalError} error
 */
function reason({ code, cause }) {
  if (code.endsWith('.network')) return 'network';
  if (cause instanceof Response && [404, 410].includes(cause.status)) return 'missing';
  return code === 'http.type' || /^(json|article)\./.test(code) ? 'format' : 'failed';
}
