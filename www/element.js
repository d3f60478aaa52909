/** `<maqal-article>`: decides when an article is loaded, from where, and in which language it is shown. */
import { prefix, read } from './article.js';
import { MaqalError } from './error.js';
import { RenderEvent, ReportEvent } from './events.js';
import { Latest } from './latest.js';
import { Place } from './place.js';
import { sourceOf } from './source.js';
import { init } from './wasm.js';

/** The element. Importing it has no effect; `define` registers it. */
export class MaqalArticleElement extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ['src', 'language', 'heading-level', 'base', 'digits', 'loading'];

  /**
   * Registers the element, once.
   * @param {string} [tag]
   * @param {CustomElementRegistry} [registry]
   */
  static define(tag = 'maqal-article', registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  #place = new Place(this.attachShadow({ mode: 'open' }), () => this.reload());
  #states = this.attachInternals().states;
  #prefix = prefix();
  #loads = new Latest((signal) => this.#load(signal));
  #content = new MutationObserver(() => this.#contentChanged());
  #nearness = new IntersectionObserver((seen) => this.#seen(seen), { rootMargin: '50%' });
  #isNear = false;
  /** @type {unknown} */
  #given;
  /** @type {import('./source.js').Source | undefined} Of what is loading or shown. */
  #source;
  /** @type {import('./article.js').Article | undefined} */
  #article;
  /** @type {string | undefined} What the reader or the page has changed to. */
  #chosen;

  constructor() {
    super();
    this.shadowRoot?.addEventListener('maqal-changed', () => (this.#chosen = this.language));
  }

  /** The article as an object or a text; it goes before `src`, and `src` before a script inside. */
  get article() {
    return this.#given;
  }

  set article(article) {
    this.#given = article;
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
    for (const name of /** @type {const} */ (['article', 'src', 'language'])) this.#upgrade(name);
    this.#content.observe(this, { childList: true, characterData: true, subtree: true });
    this.#nearness.observe(this);
    if (!this.#article && !this.#loads.isRunning) this.#loads.ask();
  }

  disconnectedCallback() {
    // One that is only moved is back by then.
    queueMicrotask(() => this.isConnected || this.#close());
  }

  /**
   * @param {string} name
   * @param {string | null} old
   * @param {string | null} value
   */
  attributeChangedCallback(name, old, value) {
    if (old === value) return;
    if (name === 'src' || name === 'base') return this.#loads.ask();
    if (name === 'loading') return this.#article || this.#loads.isRunning || this.#loads.ask();
    if (!this.#article) return;
    if (name !== 'language') return this.#render(this.#article);
    this.#chosen = undefined;
    this.show(this.#best(this.#article));
  }

  /** @param {AbortSignal} signal */
  async #load(signal) {
    const isEarly = this.getAttribute('loading') === 'lazy' && !this.#isNear;
    if (!this.isConnected || isEarly) return false;
    const source = sourceOf(this, this.#given);
    if (!source) return this.#article !== undefined;
    this.#source = source;
    this.#states?.delete('error');
    this.#states?.add('loading');
    this.#place.loading(this.#spoken);
    try {
      const [json] = await Promise.all([source.read(signal), init(), this.#place.dress()]);
      if (!signal.aborted) this.#receive(read(json, { url: source.url, base: this.#base }));
      return true;
    } catch (thrown) {
      if (!signal.aborted) this.#fail(MaqalError.from(thrown));
      throw thrown;
    }
  }

  /** @param {import('./article.js').Article} article */
  #receive(article) {
    const { findings } = article;
    this.#render(article);
    this.#article?.free();
    this.#article = article;
    this.#states?.delete('loading');
    for (const finding of findings) this.dispatchEvent(new ReportEvent('maqal-finding', finding));
    if (!findings.length) return;
    console.warn(['maqal: doubtful, but shown', ...findings.map(({ code, path, message }) => `${code} at ${path}: ${message}`)].join('\n'), this);
  }

  /** @param {MaqalError} error */
  #fail(error) {
    this.#states?.delete('loading');
    this.#states?.add('error');
    this.#place.fail(error, this.#spoken);
    console.error(`maqal: ${error.code}${error.path && ` at ${error.path}`}: ${error.message}`, this);
    this.dispatchEvent(new ReportEvent('maqal-error', error));
  }

  /** @param {import('./article.js').Article} article */
  #render(article) {
    this.#place.show(article, {
      language: this.#best(article),
      headingLevel: Number(this.getAttribute('heading-level')) || undefined,
      idPrefix: this.#prefix,
      digits: /** @type {any} */ (this.getAttribute('digits') ?? undefined),
    });
    this.dispatchEvent(new RenderEvent());
  }

  get #base() {
    const base = this.getAttribute('base') ?? undefined;
    return base && URL.canParse(base, document.baseURI) ? new URL(base, document.baseURI).href : base;
  }

  /**
   * The language that suits: the one chosen since, the one wanted, one of the reader's, the first.
   * @param {import('./article.js').Article} article
   */
  #best(article) {
    const wanted = [this.#chosen, this.getAttribute('language'), ...navigator.languages];
    return article.variants[article.choose(wanted.filter((language) => typeof language === 'string'))].language;
  }

  /** The languages in which a reader is told what happens: the one being read, the page's, the reader's. */
  get #spoken() {
    const page = this.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
    return [this.language, this.getAttribute('language') ?? '', page, ...navigator.languages];
  }

  /** A script inside may come or change later. */
  #contentChanged() {
    const { text } = sourceOf(this, this.#given) ?? {};
    if (text !== undefined && text !== this.#source?.text) this.#loads.ask();
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #seen(seen) {
    if (this.#isNear || !seen.some(({ isIntersecting }) => isIntersecting)) return;
    this.#isNear = true;
    this.#nearness.disconnect();
    if (this.getAttribute('loading') === 'lazy' && !this.#article) this.#loads.ask();
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

  /** Gives everything back; the children stay, and loading begins anew when the element returns. */
  #close() {
    this.#loads.cancel();
    this.#content.disconnect();
    this.#nearness.disconnect();
    this.#place.clear();
    this.#article?.free();
    this.#article = this.#source = undefined;
    this.#states?.clear();
  }
}
