/** Controls `<maqal-article>`: loads its article, shows it in the language that fits, and reports errors and warnings. */
import { shownPanel } from '../behaviour/panels.js';
import { uniquePrefix } from '../library/article.js';
import { readWithFiles, withEntities } from '../library/read.js';
import { all, chunk, main } from '../library/wasm.js';
import { MaqalError } from '../shared/error.js';
import { fire } from '../shared/events.js';
import { focus, focused } from '../shared/focus.js';
import { lookup } from '../shared/language-match.js';
import { pageLanguageOf } from '../shared/language-of.js';
import { optionsOf, sourceOptionsOf } from './attributes.js';
import { bodyIn, innerBodies } from './inner-bodies.js';
import { languagePreference } from './language-preference.js';
import { hide, pageBodyOf } from './page-body.js';
import { reportError, reportWarnings } from './report.js';
import { fetchText, sourceOf } from './source.js';
import { sourcelessWarning } from './sourceless.js';

/** Loads the article of an element, and passes it to the view. */
export class Controller {
  #host;
  #view;
  #states;
  #preference;
  #warnWithoutSource;
  #prefix = uniquePrefix();
  /** @type {import('./source.js').Source | undefined} The source that is loading or shown. */
  #source;
  /** @type {import('../library/article.js').Article | undefined} */
  #article;
  /** Shows the element of the page again whose content the article shows. @type {(() => void) | undefined} */
  #restorePageBody;

  /**
   * @param {import('./element.js').MaqalArticleElement} host
   * @param {import('./view.js').ElementView} view
   * @param {CustomStateSet | undefined} states
   */
  constructor(host, view, states) {
    this.#host = host;
    this.#view = view;
    this.#states = states;
    this.#warnWithoutSource = sourcelessWarning(host);
    this.#preference = languagePreference(host, (language, isAnnounced) => this.#view.behaviour?.show(language, { isAnnounced }));
  }

  get hasArticle() {
    return this.#article !== undefined;
  }

  /** Whether the scripts in the element have changed since they were read. */
  get isOutdated() {
    const { text } = sourceOf(this.#host) ?? {};
    return text !== undefined && text !== this.#source?.text;
  }

  /** Starts following languages that are chosen elsewhere. */
  open() {
    this.#preference.start();
  }

  /**
   * Takes over the article that a server has written, which is assumed to be that of the element's current source.
   * @returns {boolean} whether the source need not be loaded
   */
  adopt() {
    const isComplete = this.#view.adopt();
    const { behaviour } = this.#view;
    if (isComplete === undefined || !behaviour) return false;
    const source = sourceOf(this.#host);
    this.#warnWithoutSource();
    this.#setState();
    this.#preference.load();
    behaviour.show(this.#bestLanguage() ?? behaviour.language, { isAnnounced: true });
    this.#view.scrollToFragment();
    fire(this.#host, 'maqal-render');
    if (isComplete) this.#source = source;
    return isComplete || !source;
  }

  /**
   * Loads and shows the article of the element.
   * @param {AbortSignal} signal
   * @returns {Promise<boolean>} whether there is one
   * @throws {MaqalError} after reporting it
   */
  async load(signal) {
    const source = sourceOf(this.#host);
    const isMissing = !source && !this.#view.behaviour;
    this.#warnWithoutSource(isMissing);
    if (!source) return this.rest() || !isMissing;
    const isAgain = source.url === this.#source?.url;
    this.#source = source;
    this.#preference.load();
    this.#setState('loading');
    this.#view.status.loading(this.#messageLanguages);
    // A body in the page is HTML, which the chunk reads.
    const library = this.#host.bodyFrom ? all(main.load(), chunk.load()) : main.load();
    try {
      const text = source.read(signal, isAgain).then(withEntities);
      const [json, pageBody, bodies] = await Promise.all([text, pageBodyOf(this.#host), innerBodies(this.#host), library, this.#view.adoptStyle()]);
      if (signal.aborted) return true;
      if (pageBody) bodies.push(bodyIn(pageBody));
      const options = { ...sourceOptionsOf(this.#host), url: source.url, bodies };
      const article = await readWithFiles(json, options, (url) => fetchText(url, { signal }).then(withEntities));
      if (signal.aborted) article.free();
      else this.#receive(article, pageBody);
      return true;
    } catch (thrown) {
      const error = MaqalError.from(thrown);
      // The library has most of the messages.
      await library.catch(() => {});
      if (!signal.aborted) this.#fail(error);
      throw error;
    }
  }

  /** Says no longer that something is loading, or has failed, because there is nothing to load now; returns false. */
  rest() {
    this.#setState();
    this.#view.status.clear();
    return false;
  }

  /** Renders the article again, after a change of attributes. */
  render() {
    if (this.#article) this.#show(this.#article);
    else this.#view.update();
  }

  /** Shows the language of the attribute, after a change of it. */
  showWantedLanguage() {
    this.#preference.reset();
    const language = this.#bestLanguage(this.#article);
    if (language !== undefined) this.#view.behaviour?.show(language);
  }

  /** Releases everything; the children stay, and what a server has written. */
  close() {
    this.#preference.stop();
    this.#warnWithoutSource();
    if (this.#article) this.#view.clear();
    else this.#view.stop();
    this.#replacePageBody();
    this.#article?.free();
    this.#article = this.#source = undefined;
    this.#setState();
  }

  /** @param {'loading' | 'error'} [state] the custom state of the element */
  #setState(state) {
    this.#states?.clear();
    if (state) this.#states?.add(state);
  }

  /**
   * @param {import('../library/article.js').Article} article
   * @param {HTMLElement} [pageBody]
   */
  #receive(article, pageBody) {
    const { warnings } = article;
    this.#show(article);
    this.#replacePageBody(warnings.some(({ code }) => code === 'body.twice') ? undefined : pageBody);
    this.#article?.free();
    this.#article = article;
    this.#setState();
    reportWarnings(this.#host, warnings);
  }

  /**
   * Hides the element of the page whose content the article shows now, and restores the previous one.
   * @param {HTMLElement} [pageBody]
   */
  #replacePageBody(pageBody) {
    this.#restorePageBody?.();
    const hadFocus = pageBody && focused(pageBody);
    this.#restorePageBody = pageBody && hide(pageBody);
    const { behaviour } = this.#view;
    if (hadFocus && behaviour) focus(shownPanel(behaviour.element));
  }

  /** @param {MaqalError} error */
  #fail(error) {
    this.#setState('error');
    this.#view.status.failed(error, this.#messageLanguages);
    reportError(this.#host, error);
  }

  /** @param {import('../library/article.js').Article} article */
  #show(article) {
    this.#view.show(article, { language: this.#bestLanguage(article), ...optionsOf(this.#host, this.#prefix) });
    fire(this.#host, 'maqal-render');
  }

  /**
   * The language that fits best: a wanted one, then, unless a server has rendered the article, that of the page, one of the
   * browser's, the first.
   * @param {import('../library/article.js').Article} [article]
   */
  #bestLanguage(article) {
    const { wanted } = this.#preference;
    if (!article) return lookup(wanted, this.#view.behaviour?.languages ?? []);
    return article.variants[article.choose([...wanted, pageLanguageOf(this.#host)])].language;
  }

  /** The languages for messages to the reader: the one shown, the wanted one, the page's, the browser's. */
  get #messageLanguages() {
    return [this.#view.behaviour?.language ?? '', this.#host.getAttribute('language') ?? '', pageLanguageOf(this.#host), ...navigator.languages];
  }
}
