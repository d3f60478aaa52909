/** Shows the reader that the article is loading, or why it failed. */
import { failureMessage } from '../library/failure-message.js';
import { create } from '../shared/create.js';
import { focused } from '../shared/focus.js';
import { lookup } from '../shared/language-match.js';
import { announce, liveRegion } from '../shared/live-region.js';
import { CONNECTION, FAILED, LOADING, RETRY, messages } from './messages.js';

/** Delay in milliseconds before loading is shown, so that a quick load does not flicker. */
const DELAY = 400;

/** A live region with the latest message. */
export class Status {
  element = liveRegion({ part: 'status' });
  #retry;
  #timer = 0;

  /** @param {() => void} retry */
  constructor(retry) {
    this.#retry = retry;
  }

  /** @param {readonly string[]} languages */
  loading(languages) {
    const announce = () => this.#announce(languages, (text) => [text[LOADING]]);
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
    this.#announce(languages, (text, language) => [failure(error, text, language), this.#button(text[RETRY])]);
  }

  clear() {
    clearTimeout(this.#timer);
    this.element.replaceChildren();
  }

  /** @param {string} name */
  #button(name) {
    const button = create('button', { type: 'button', part: 'retry', textContent: name });
    button.addEventListener('click', this.#retry);
    return button;
  }

  /**
   * @param {readonly string[]} languages
   * @param {(text: string[], language: string) => (string | Node)[]} content made of the texts in the language of the reader
   */
  #announce(languages, content) {
    clearTimeout(this.#timer);
    const lang = lookup(languages, Object.keys(messages)) ?? 'en';
    const hadFocus = focused(this.element);
    // The message begins in its own script.
    announce(this.element, { lang, dir: 'auto' }, ...content(messages[lang].split('|'), lang));
    // The button that had focus is gone, so focus stays on the region.
    if (!hadFocus) return;
    this.element.tabIndex = -1;
    this.element.focus();
  }
}

/**
 * The message for an error. Without the library, only the network is told from other reasons.
 * @param {import('../shared/error.js').MaqalError} error
 * @param {string[]} text
 * @param {string} language
 */
function failure({ code, cause }, text, language) {
  if (code.endsWith('.network')) return text[FAILED] + text[CONNECTION];
  return failureMessage(language, cause instanceof Response ? `http.${cause.status}` : code) ?? text[FAILED];
}
