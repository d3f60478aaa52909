/** The language that was chosen elsewhere: in the page's address, in another article, at an earlier visit. */

/** Where `remember` keeps it, unless its value is another key. */
const KEY = 'maqal-language';

/** What was chosen last on this page. */
let latest = '';
/** Whether an article follows another just now; nobody follows that. */
let isFollowing = false;

/** Keeps the choice of an element where its attributes `sync` and `remember` say, and hears of others, if it has `follow`. */
export class Choice {
  #host;
  #turn;

  /**
   * @param {HTMLElement} host
   * @param {(language: string, isTold: boolean) => void} turn shows the article in a language, if it exists in it
   */
  constructor(host, turn) {
    this.#host = host;
    this.#turn = turn;
  }

  start() {
    for (const type of ['maqal-changed', 'popstate', 'hashchange']) addEventListener(type, this);
  }

  stop() {
    for (const type of ['maqal-changed', 'popstate', 'hashchange']) removeEventListener(type, this);
  }

  /** What was chosen, the nearest first. */
  get languages() {
    const followed = this.#host.hasAttribute('follow') ? latest : '';
    return [this.#addressed, followed, this.#remembered].filter(Boolean);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type !== 'maqal-changed') {
      const language = this.#addressed;
      if (language) this.#turn(language, false);
      return;
    }
    const { language } = /** @type {import('../shared/events.js').LanguageEvent} */ (event);
    if (!isFollowing) latest = language;
    if (event.composedPath().includes(this.#host)) this.#keep(language);
    else if (!isFollowing && this.#host.hasAttribute('follow')) this.#follow(language);
  }

  /** @param {string} language */
  #follow(language) {
    isFollowing = true;
    try {
      this.#turn(language, true);
    } finally {
      isFollowing = false;
    }
  }

  /** The part of the address that `sync` names. */
  get #part() {
    return { hash: /** @type {const} */ ('hash'), query: /** @type {const} */ ('search') }[this.#host.getAttribute('sync') ?? ''];
  }

  /** The parameter: the element's id, so that each of several has its own. */
  get #parameter() {
    return `${encodeURIComponent(this.#host.id || 'language')}=`;
  }

  get #addressed() {
    const part = this.#part;
    const found = part && pieces(location[part]).find((piece) => piece.startsWith(this.#parameter));
    return found?.slice(this.#parameter.length) ?? '';
  }

  get #key() {
    return this.#host.getAttribute('remember') || KEY;
  }

  get #remembered() {
    if (!this.#host.hasAttribute('remember')) return '';
    try {
      return localStorage.getItem(this.#key) ?? '';
    } catch {
      return '';
    }
  }

  /** @param {string} language */
  #keep(language) {
    try {
      if (this.#host.hasAttribute('remember')) localStorage.setItem(this.#key, language);
    } catch {
      // Forbidden or full: it is forgotten.
    }
    const part = this.#part;
    if (!part) return;
    const address = new URL(location.href);
    // Everything else stays as it is spelt.
    const others = pieces(address[part]).filter((piece) => !piece.startsWith(this.#parameter));
    address[part] = [...others, this.#parameter + language].join('&');
    try {
      // Replaced, not pushed: Back leaves the article rather than its languages, however many arrow keys were pressed.
      if (address.href !== location.href) history.replaceState(history.state, '', address);
    } catch {
      // Forbidden here, or too often: the address stays as it was.
    }
  }
}

/** @param {string} text the query or the fragment of an address */
function pieces(text) {
  return text.length > 1 ? text.slice(1).split('&') : [];
}
