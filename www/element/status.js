/** Shows the reader that the article is loading, or why it failed. */
import { failureMessage } from '../library/failure-message.js';
import { create } from '../shared/create.js';
import { focused } from '../shared/focus.js';
import { lookup } from '../shared/language-match.js';
import { announce } from '../shared/live-region.js';
import { CONNECTION, FAILED, LOADING, RETRY, messages } from './messages.js';

/** Delay in milliseconds before loading is shown, so that a quick load does not flicker. */
const DELAY = 400;

/** How long that is shown, in milliseconds, before the reader can try again: an answer may never come. */
const STALLED = 10_000;

/**
 * A live region with the latest message.
 * @param {() => void} retry
 */
export function createStatus(retry) {
  const element = create('div', { role: 'status', part: 'status' });
  let timer = 0;

  /**
   * @param {readonly string[]} languages
   * @param {(text: string[], language: string) => string} message made of the texts in the language of the reader
   * @param {boolean} [hasButton] whether the reader can try again
   */
  const show = (languages, message, hasButton) => {
    clearTimeout(timer);
    const lang = lookup(languages, Object.keys(messages)) ?? 'en';
    const text = messages[lang].split('|');
    const hadFocus = focused(element);
    const button = create('button', { type: 'button', part: 'retry' }, text[RETRY]);
    button.onclick = retry;
    // The message begins in its own script.
    announce(element, { lang, dir: 'auto' }, message(text, lang), hasButton ? button : '');
    // The button that had focus is gone, so focus stays on the region.
    if (!hadFocus) return;
    element.tabIndex = -1;
    element.focus();
  };

  return {
    element,

    /** @param {readonly string[]} languages */
    loading(languages) {
      const showLoading = () => {
        show(languages, (text) => text[LOADING]);
        timer = setTimeout(() => show(languages, (text) => text[LOADING], true), STALLED);
      };
      clearTimeout(timer);
      // Replaces an error immediately, because the reader has pressed the button.
      if (element.hasChildNodes()) showLoading();
      else timer = setTimeout(showLoading, DELAY);
    },

    /**
     * @param {import('../shared/error.js').MaqalError} error
     * @param {readonly string[]} languages
     */
    failed(error, languages) {
      show(languages, (text, language) => failure(error, text, language), true);
    },

    clear() {
      clearTimeout(timer);
      element.replaceChildren();
    },
  };
}

/**
 * The message for an error. Without the library, only the network is told from other reasons.
 * @param {import('../shared/error.js').MaqalError} error
 * @param {string[]} text
 * @param {string} language
 */
function failure({ code, cause }, text, language) {
  if (code.endsWith('.network')) return text[FAILED] + text[CONNECTION];
  return failureMessage(language, /** @type {any} A response */ (cause)?.status ? `http.${cause.status}` : code) ?? text[FAILED];
}
