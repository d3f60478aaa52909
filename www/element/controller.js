/** What an element shows: loads it, shows it in the language that suits, tells of what fails. */
import { prefix, readWhole } from '../library/article.js';
import { Choice } from './language-preference.js';
import { MaqalError } from '../shared/error.js';
import { RenderEvent, ReportEvent } from '../shared/events.js';
import { focus } from '../shared/focus.js';
import { lookup } from '../shared/language-match.js';
import { Place } from './view.js';
import { sourceOf } from './source.js';
import { Sourceless } from './sourceless.js';
import { Story } from './page-body.js';
import { init, initCore } from '../library/wasm.js';

/** Brings the article of an element into its place. */
export class Loader {
  #host;
  #place;
  #states;
  #choice;
  #sourceless;
  #prefix = prefix();
  /** @type {import('./source.js').Source | undefined} Of what is loading or shown. */
  #source;
  /** @type {import('../library/article.js').Article | undefined} */
  #article;
  /** @type {Story | undefined} The text of it that stands in the page. */
  #story;
  /** @type {string[] | undefined} What the reader or the page has changed to, here or elsewhere. */
  #chosen;

  /**
   * @param {import('./element.js').MaqalArticleElement} host
   * @param {Place} place
   * @param {CustomStateSet | undefined} states
   */
  constructor(host, place, states) {
    this.#host = host;
    this.#place = place;
    this.#states = states;
    this.#sourceless = new Sourceless(host);
    this.#choice = new Choice(host, (language, isTold) => this.#turnTo(language, isTold));
    host.addEventListener('maqal-changed', ({ language }) => (this.#chosen = [language]));
  }

  get hasArticle() {
    return this.#article !== undefined;
  }

  /** Whether another text stands in the page than the one that is loading or shown. */
  get isOutdated() {
    const { text } = sourceOf(this.#host) ?? {};
    return text !== undefined && text !== this.#source?.text;
  }

  /** Hears of languages that are chosen elsewhere, from now on. */
  open() {
    this.#choice.start();
  }

  /**
   * Takes over what a server has written, which is the article of the host as it says now.
   * @returns {boolean} whether there is no need to load it
   */
  adopt() {
    const isWhole = this.#place.adopt();
    const { view } = this.#place;
    if (isWhole === undefined || !view) return false;
    const source = sourceOf(this.#host);
    this.#sourceless.stop();
    this.#states?.delete('loading');
    this.#chosen ??= this.#choice.languages;
    view.show(this.#best() ?? view.language, { isTold: true });
    this.#place.arrive();
    this.#host.dispatchEvent(new RenderEvent());
    if (isWhole) this.#source = source;
    return isWhole || !source;
  }

  /**
   * Loads and shows the article of the host.
   * @param {AbortSignal} signal
   * @returns {Promise<boolean>} whether one is shown
   * @throws {MaqalError} after it has been told
   */
  async load(signal) {
    const source = sourceOf(this.#host);
    this.#sourceless.stop();
    if (!source) {
      if (this.#place.view) return true;
      this.#sourceless.wait();
      return false;
    }
    const isAgain = source.url === this.#source?.url;
    this.#source = source;
    this.#chosen ??= this.#choice.languages;
    this.#states?.delete('error');
    this.#states?.add('loading');
    this.#place.loading(this.#spoken);
    try {
      const isRare = this.#host.hasAttribute('full') || this.#host.hasAttribute('body-from');
      const library = isRare ? init() : initCore();
      const [json, story] = await Promise.all([source.read(signal, isAgain), Story.of(this.#host), library, this.#place.dress()]);
      if (signal.aborted) return true;
      const article = await readWhole(json, { url: source.url, base: this.#base, body: story?.body });
      if (signal.aborted) article.free();
      else this.#receive(article, story);
      return true;
    } catch (thrown) {
      const error = MaqalError.from(thrown);
      if (!signal.aborted) this.#fail(error);
      throw error;
    }
  }

  /** Shows the article anew, as the attributes say now. */
  render() {
    if (this.#article) this.#show(this.#article);
    else this.settle();
  }

  /** Shows the language that the attribute says now. */
  turn() {
    this.#chosen = [];
    const language = this.#best(this.#article);
    if (language !== undefined) this.#place.view?.show(language);
  }

  /** The page has moved, or named, the element. */
  settle() {
    this.#place.settle();
  }

  /** Gives everything back; the children stay, and what a server has written. */
  close() {
    this.#choice.stop();
    this.#sourceless.stop();
    if (this.#article) this.#place.clear();
    else this.#place.rest();
    this.#tell();
    this.#article?.free();
    this.#article = this.#source = undefined;
    this.#states?.clear();
  }

  /**
   * @param {string} language
   * @param {boolean} isTold
   */
  #turnTo(language, isTold) {
    this.#chosen = [language];
    this.#place.view?.show(language, { isTold });
  }

  /**
   * @param {import('../library/article.js').Article} article
   * @param {Story} [story] what stands in the page
   */
  #receive(article, story) {
    const { warnings } = article;
    this.#show(article);
    this.#tell(warnings.some(({ code }) => code === 'body.twice') ? undefined : story);
    this.#article?.free();
    this.#article = article;
    this.#states?.delete('loading');
    for (const warning of warnings) this.#host.dispatchEvent(new ReportEvent('maqal-warning', warning));
    if (warnings.length) console.warn(['maqal: doubtful, but shown', ...warnings.map(line)].join('\n'), this.#host);
  }

  /**
   * The article tells this now, in place of the page.
   * @param {Story} [story]
   */
  #tell(story) {
    this.#story?.restore();
    this.#story = story;
    const { view } = this.#place;
    if (story?.hide() && view) focus(view.panel, { preventScroll: true });
  }

  /** @param {MaqalError} error */
  #fail(error) {
    this.#states?.delete('loading');
    this.#states?.add('error');
    this.#place.fail(error, this.#spoken);
    console.error(`maqal: ${line(error)}`, this.#host);
    this.#host.dispatchEvent(new ReportEvent('maqal-error', error));
  }

  /** @param {import('../library/article.js').Article} article */
  #show(article) {
    this.#place.show(article, {
      language: this.#best(article),
      headingLevel: Number(this.#host.getAttribute('heading-level')) || undefined,
      // The element's own id makes links from outside that last.
      idPrefix: /^[^\s]+$/.test(this.#host.id) ? this.#host.id : this.#prefix,
      digits: /** @type {any} */ (this.#host.getAttribute('digits') ?? undefined),
      bothMonths: this.#host.hasAttribute('both-months'),
      calendar: /** @type {any} */ (this.#host.getAttribute('calendar') ?? undefined),
      embeds: this.#host.getAttribute('embeds') ?? undefined,
    });
    this.#host.dispatchEvent(new RenderEvent());
  }

  /**
   * The language that suits: the one chosen since, the one wanted; where it was not a server that chose, one of the
   * reader's, else the first.
   * @param {import('../library/article.js').Article} [article]
   */
  #best(article) {
    const wanted = [...(this.#chosen ?? []), this.#host.getAttribute('language') ?? ''];
    return article ? article.variants[article.choose(wanted)].language : lookup(wanted, this.#place.view?.languages ?? []);
  }

  get #base() {
    const base = this.#host.getAttribute('base') ?? undefined;
    return base && URL.canParse(base, document.baseURI) ? new URL(base, document.baseURI).href : base;
  }

  /** The languages in which a reader is told what happens: the one being read, the one wanted, the page's, the reader's. */
  get #spoken() {
    const page = this.#host.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
    return [this.#place.view?.language ?? '', this.#host.getAttribute('language') ?? '', page, ...navigator.languages];
  }
}

/** @param {{ code: string, path: string, message: string }} report */
function line({ code, path, message }) {
  return `${code}${path && ` at ${path}`}: ${message}`;
}
