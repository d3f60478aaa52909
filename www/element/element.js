/** Defines `<maqal-article>`: its attributes, properties, methods and lifecycle. */
import { abortLoads } from '../library/wasm.js';
import { READING, REFLECTED, RENDERING, reflectAttributes } from './attributes.js';
import { Controller } from './controller.js';
import { latestTask } from './latest-task.js';
import { whenParsed } from './source.js';
import { ElementView } from './view.js';

/** The element. Importing it has no side effects; `define` registers it. */
export class MaqalArticleElement extends (globalThis.HTMLElement ?? Object) {
  static {
    reflectAttributes(this.prototype);
  }

  static observedAttributes = [...REFLECTED, 'language', 'aria-label', 'aria-labelledby'];

  /**
   * Registers the element, once.
   * @param {string} [tag]
   * @param {CustomElementRegistry} [registry]
   */
  static define(tag = 'maqal-article', registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  // A server may have written the shadow root.
  #view = new ElementView(this.shadowRoot ?? this.attachShadow({ mode: 'open' }), () => {
    abortLoads();
    void this.reload();
  });
  #controller = new Controller(this, this.#view, this.attachInternals?.().states);
  #loading = latestTask(async (signal) => this.isConnected && (this.#isDue ? this.#controller.load(signal) : this.#controller.rest()));
  #contentObserver = new MutationObserver(() => this.#adopt() || (this.#controller.isOutdated && this.#loading.request()));
  /** Test environments have none: there every article is near. */
  #proximityObserver = globalThis.IntersectionObserver && new IntersectionObserver((entries) => this.#observeProximity(entries), { rootMargin: '50%' });
  #isNear = !this.#proximityObserver;
  /** Whether it is connected, or being moved. */
  #isOpen = false;
  /** @type {unknown} */
  #article;

  /** The article, an object or a JSON string. Takes precedence over `src`, which takes precedence over a script inside. */
  get article() {
    return this.#article;
  }

  set article(article) {
    this.#article = article;
    this.#loading.request();
  }

  /** The language that is shown. Setting it sets the attribute, the preferred language. */
  get language() {
    return this.#view.behaviour?.language ?? '';
  }

  set language(language) {
    this.setAttribute('language', language);
  }

  /** The languages that can be shown. */
  get languages() {
    return this.#view.behaviour?.languages ?? [];
  }

  /** A promise that settles when the latest load has finished or failed. */
  get ready() {
    return this.#loading.done;
  }

  /**
   * Shows the article in one of its `languages`.
   * @param {string} language
   * @param {{ focus?: boolean }} [options] whether to move focus to the article
   * @returns {boolean} whether this language is shown now
   */
  show(language, options) {
    return this.#view.behaviour?.show(language, options) ?? false;
  }

  /** Loads the article again, even if `loading` is `lazy`; the current one stays until then. */
  reload() {
    this.#isNear = true;
    this.#loading.request();
    return this.ready;
  }

  connectedCallback() {
    if (this.#isOpen) return this.#view.update();
    this.#isOpen = true;
    this.#upgrade();
    this.#contentObserver.observe(this, { childList: true, characterData: true, subtree: true });
    this.#proximityObserver?.observe(this);
    this.#controller.open();
    void whenParsed().then(() => this.#isOpen && this.#adopt());
    if (!this.#adopt() || this.#article !== undefined) this.#loading.request();
  }

  disconnectedCallback() {
    // An element that is only being moved is connected again by then.
    queueMicrotask(() => this.isConnected || this.#close());
  }

  /** With this callback, a state-preserving move does not disconnect the element. */
  connectedMoveCallback() {
    this.#view.update();
  }

  /** A constructed style sheet works in one document only. */
  adoptedCallback() {
    this.#view.update();
  }

  /**
   * @param {string} name
   * @param {string | null} old
   * @param {string | null} value
   */
  attributeChangedCallback(name, old, value) {
    // The initial attributes are read when the element is connected. A language that is set again is shown again.
    if (!this.#isOpen || (old === value && name !== 'language')) return;
    if (READING.includes(name)) this.#loading.request();
    else if (name === 'loading') this.#controller.hasArticle || this.#loading.isRunning || this.#loading.request();
    else if (name === 'language') this.#controller.showWantedLanguage();
    else if (RENDERING.includes(name)) this.#controller.render();
    else this.#view.update();
  }

  /** Takes over the article that a server has written; returns whether there is one. */
  #adopt() {
    // Until the page is parsed, the article may be incomplete.
    if (document.readyState === 'loading' || !this.#controller.adopt()) return false;
    this.#loading.resolve();
    return true;
  }

  get #isDue() {
    return this.#isNear || this.loading !== 'lazy';
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #observeProximity(entries) {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#proximityObserver?.disconnect();
    const wasDue = this.#isDue;
    this.#isNear = true;
    if (!wasDue) this.#loading.request();
  }

  /** Sets properties again that were set before the element was defined, and hide the accessors. */
  #upgrade() {
    for (const [name, value] of Object.entries(this)) {
      if (!(name in MaqalArticleElement.prototype)) continue;
      delete this[name];
      Reflect.set(this, name, value);
    }
  }

  /** Stops everything; loading starts again when the element is connected again. */
  #close() {
    this.#isOpen = false;
    this.#loading.cancel();
    this.#contentObserver.disconnect();
    this.#proximityObserver?.disconnect();
    this.#controller.close();
  }
}
