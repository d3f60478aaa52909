/** What a reader is told while there is no article: that it comes, or why it does not. */
import { focused } from '../shared/focus.js';
import { lookup } from '../shared/language-match.js';
import { messages } from './messages.js';

/** Told only when it takes longer than this, so that a quick load does not flicker. */
const PATIENCE = 400;

/** A live region. It stands in the tree before there is anything to tell, or nothing would be. */
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
    const tell = () => this.#tell(languages, (texts) => [texts.loading]);
    // In place of a failure at once: a reader who has pressed the button waits for an answer.
    if (this.element.hasChildNodes()) return tell();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(tell, PATIENCE);
  }

  /**
   * @param {import('../shared/error.js').MaqalError} error
   * @param {readonly string[]} languages
   */
  failed(error, languages) {
    this.#tell(languages, (texts) => [texts[reason(error)], this.#button(texts.retry)]);
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
  #tell(languages, content) {
    clearTimeout(this.#timer);
    const language = lookup(languages, Object.keys(messages)) ?? 'en';
    const hadFocus = focused(this.element);
    const told = document.createElement('p');
    told.lang = language;
    // It begins in its own script.
    told.dir = 'auto';
    told.append(...content(messages[language]));
    this.element.replaceChildren(told);
    // The button that was pressed is gone; focus waits here for what comes.
    if (!hadFocus) return;
    this.element.tabIndex = -1;
    this.element.focus();
  }
}

/**
 * The text that says why.
 * @param {import('../shared/error.js').MaqalError} error
 */
function reason({ code, cause }) {
  if (code.endsWith('.network')) return 'network';
  if (cause instanceof Response && [404, 410].includes(cause.status)) return 'missing';
  return code === 'http.type' || /^(json|article)\./.test(code) ? 'format' : 'failed';
}
