/** `<maqal-article>`: its attributes, properties and methods, and its life in a page. */
import { Latest } from './latest-task.js';
import { Loader } from './controller.js';
import { Place } from './view.js';

/** The element. Importing it has no effect; `define` registers it. */
export class MaqalArticleElement extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = [
    'src', 'body-from', 'language', 'heading-level', 'base', 'digits', 'both-months', 'calendar', 'embeds', 'loading', 'light', 'aria-label', 'aria-labelledby',
  ];

  /**
   * Registers the element, once.
   * @param {string} [tag]
   * @param {CustomElementRegistry} [registry]
   */
  static define(tag = 'maqal-article', registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  // A server may have written the tree.
  #place = new Place(this.shadowRoot ?? this.attachShadow({ mode: 'open' }), () => this.reload());
  #loader = new Loader(this, this.#place, this.attachInternals().states);
  #loads = new Latest(async (signal) => this.isConnected && this.#isDue && this.#loader.load(signal));
  #content = new MutationObserver(() => this.#adopt() || (this.#loader.isOutdated && this.#loads.ask()));
  #nearness = new IntersectionObserver((seen) => this.#see(seen), { rootMargin: '50%' });
  #isNear = false;
  /** From being in a page to having left it for good. */
  #isOpen = false;
  /** @type {unknown} */
  #article;

  /** The article as an object or a text; it goes before `src`, and `src` before a script inside. */
  get article() {
    return this.#article;
  }

  set article(article) {
    this.#article = article;
    this.#loads.ask();
  }

  /** The address of the article, as the attribute has it. */
  get src() {
    return this.getAttribute('src') ?? '';
  }

  set src(src) {
    this.setAttribute('src', src);
  }

  /** The language that is shown. Setting it sets the attribute, the language that is wanted. */
  get language() {
    return this.#place.view?.language ?? '';
  }

  set language(language) {
    this.setAttribute('language', language);
  }

  /** The languages that can be shown. */
  get languages() {
    return this.#place.view?.languages ?? [];
  }

  /** Settled when what was asked for last is shown, or cannot be. */
  get ready() {
    return this.#loads.done;
  }

  /**
   * Shows the article in one of its `languages`.
   * @param {string} language
   * @param {{ focus?: boolean }} [options] whether focus moves to the article
   * @returns {boolean} whether this language is shown now
   */
  show(language, options) {
    return this.#place.view?.show(language, options) ?? false;
  }

  /** Loads the article anew, however far it is; what is shown stays until then. */
  reload() {
    this.#isNear = true;
    this.#loads.ask();
    return this.ready;
  }

  connectedCallback() {
    if (this.#isOpen) return this.#loader.settle();
    this.#isOpen = true;
    for (const name of /** @type {const} */ (['article', 'src', 'language'])) this.#upgrade(name);
    this.#content.observe(this, { childList: true, characterData: true, subtree: true });
    this.#nearness.observe(this);
    this.#loader.open();
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#isOpen && this.#adopt(), { once: true });
    if (!this.#adopt() || this.#article !== undefined) this.#loads.ask();
  }

  disconnectedCallback() {
    // One that is only moved is back by then.
    queueMicrotask(() => this.isConnected || this.#close());
  }

  /** Having this, a move that keeps the state of what is inside is none to us. */
  connectedMoveCallback() {
    this.#loader.settle();
  }

  /** A document takes no style sheet of another. */
  adoptedCallback() {
    this.#loader.settle();
  }

  /**
   * @param {string} name
   * @param {string | null} old
   * @param {string | null} value
   */
  attributeChangedCallback(name, old, value) {
    // What the element begins with is looked at when it stands in a page.
    if (old === value || !this.#isOpen) return;
    if (name === 'src' || name === 'base' || name === 'body-from') this.#loads.ask();
    else if (name === 'loading') this.#loader.hasArticle || this.#loads.isRunning || this.#loads.ask();
    else if (name === 'language') this.#loader.turn();
    else if (['heading-level', 'digits', 'both-months', 'calendar', 'embeds'].includes(name)) this.#loader.render();
    else this.#loader.settle();
  }

  /** Whether a server's article was found, and taken over. */
  #adopt() {
    // While the page is being read, so may be the article.
    if (document.readyState === 'loading' || !this.#loader.adopt()) return false;
    this.#loads.settle();
    return true;
  }

  get #isDue() {
    return this.#isNear || this.getAttribute('loading') !== 'lazy';
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #see(seen) {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    this.#nearness.disconnect();
    const wasDue = this.#isDue;
    this.#isNear = true;
    if (!wasDue) this.#loads.ask();
  }

  /**
   * A property set before there was this class hides the accessor of the same name.
   * @param {'article' | 'src' | 'language'} name
   */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const { [name]: value } = this;
    delete this[name];
    /** @type {any} */ (this)[name] = value;
  }

  /** Loading begins anew when the element returns. */
  #close() {
    this.#isOpen = false;
    this.#loads.cancel();
    this.#content.disconnect();
    this.#nearness.disconnect();
    this.#loader.close();
  }
}
