/** Wraps an article that the WebAssembly has read: its variants, warnings and renderings. */
import { MaqalError, warning } from '../shared/error.js';
import { pageLanguageOf } from '../shared/language-of.js';
import { apply } from './apply.js';
import { jsonText } from './json-text.js';
import { enhanceLazily } from './lazy-panels.js';
import { renderOptions, sourceOptions } from './options.js';
import { guarded, hasTrapped } from './trap.js';
import { library } from './wasm.js';

let prefixes = 0;

/** A prefix for ids that no other article of this page has. */
export function uniquePrefix() {
  return `maqal-${++prefixes}`;
}

/** An article that has been read. */
export class Article {
  #json;
  #source;
  /** @type {Reading} */
  #reading;
  #isFreed = false;

  /**
   * @param {unknown} json an object or a JSON string
   * @param {import('../types/index.js').Source} [source]
   */
  constructor(json, source) {
    this.#json = jsonText(json);
    this.#source = sourceOptions(source);
    const [, variants, warnings, files] = this.#read();
    /** Its language variants, in order. */
    this.variants = variants.map(variant);
    /** Where the input is questionable. */
    this.warnings = warnings.map(warning);
    /** The URLs of the files that its bodies are in, and that `source` did not give. */
    this.files = files;
  }

  /** Reads it, and returns what the WebAssembly says about it. */
  #read() {
    const current = library();
    const result = guarded(current, ({ read }) => read(this.#json, this.#source));
    this.#reading = { library: current, id: result[0] };
    forgotten.register(this, this.#reading, this.#reading);
    return result;
  }

  /**
   * Calls the library. After a trap a new instance reads the article again.
   * @param {(exports: any, reading: number) => any} work
   */
  #call(work) {
    if (this.#isFreed) throw new MaqalError('article.freed', 'The article was freed: read it again.');
    if (hasTrapped(this.#reading.library)) this.#read();
    const { library, id } = this.#reading;
    return guarded(library, (exports) => work(exports, id));
  }

  /**
   * Appends what the library renders to `parent`.
   * @param {Element | DocumentFragment} parent
   * @param {(exports: any, reading: number) => any} render returns the operations
   */
  #write(parent, render) {
    apply(this.#call(render), parent, library().exports.vocabulary);
  }

  /**
   * Renders all languages to HTML.
   * @param {import('../types/index.js').Options} [options]
   */
  toHtml(options) {
    const all = renderOptions(options);
    return this.#call(({ html }, reading) => html(reading, all));
  }

  /**
   * Renders to a stream of UTF-8, one chunk per language, each when it is pulled.
   * @param {import('../types/index.js').Options} [options]
   * @param {() => void} [done] called when the stream ends or is cancelled
   */
  toStream(options, done = () => {}) {
    const encoder = new TextEncoder();
    const all = renderOptions(options);
    let index = 0;
    const pull = (/** @type {ReadableStreamDefaultController<Uint8Array>} */ controller) => {
      controller.enqueue(encoder.encode(this.#call(({ piece }, reading) => piece(reading, all, index))));
      if (++index < this.variants.length) return;
      controller.close();
      done();
    };
    return new ReadableStream({ pull, cancel: done }, { highWaterMark: 0 });
  }

  /**
   * The article as schema.org JSON-LD.
   * @throws {MaqalError} if the chunk is not loaded
   */
  toJsonLd() {
    return this.#call(({ jsonLd }, reading) => jsonLd(reading));
  }

  /**
   * The index of the variant that fits best: a wanted language, else one of the browser's, else the first.
   * @param {readonly string[]} wanted in order of preference
   */
  choose(wanted) {
    const tags = [wanted].flat().filter((tag) => typeof tag === 'string').join();
    // Servers and workers have no window.
    const navigator = globalThis.window?.navigator ?? { languages: [] };
    return this.#call(({ choose }, reading) => choose(reading, tags, navigator));
  }

  /**
   * Appends the article to `target`, enhances it, and scrolls to the fragment of the page's URL.
   * @param {Element | DocumentFragment} target
   * @param {import('../types/index.js').Options} [options]
   */
  mount(target, options) {
    const behaviour = this.insert(target, options);
    behaviour.scrollToFragment();
    return behaviour;
  }

  /**
   * Does the same without scrolling, because the reader is at the article already.
   * @param {Element | DocumentFragment} target
   * @param {import('../types/index.js').Options} [options]
   */
  insert(target, options) {
    const wanted = [options?.language ?? '', target instanceof Element ? pageLanguageOf(target) : ''];
    const all = renderOptions({ idPrefix: uniquePrefix(), ...options });
    const fragment = new DocumentFragment();
    const shown = this.choose(wanted);
    this.#write(fragment, ({ frame }, reading) => frame(reading, all, shown));
    const root = /** @type {HTMLElement} */ (fragment.firstElementChild);
    target.append(fragment);
    const render = (/** @type {HTMLElement} */ panel, /** @type {number} */ index) => this.#isFreed || this.#write(panel, ({ panel }, reading) => panel(reading, all, index));
    return enhanceLazily(root, render, options?.embeds);
  }

  /** Frees its memory in the library. What is mounted stays, but renders no further panel. */
  free() {
    if (this.#isFreed) return;
    this.#isFreed = true;
    forgotten.unregister(this.#reading);
    release(this.#reading);
  }
}

/** @typedef {{ library: import('./trap.js').Library, id: number }} Reading An article in the memory of an instance. */

/** @type {FinalizationRegistry<Reading>} Frees the memory of articles that nothing refers to. */
const forgotten = new FinalizationRegistry(release);

/** @param {Reading} reading */
function release({ library, id }) {
  try {
    // An instance that has trapped cannot be called. Its whole memory is collected with it.
    if (!hasTrapped(library)) guarded(library, ({ release }) => release(id));
  } catch {
    // Often called after a failure, which this one would hide. The next article gets a new instance.
  }
}

/**
 * A variant by the names of its properties. That of the language is computed on first access, because `Intl.DisplayNames` is
 * slow to create.
 * @param {[id: string, language: string, direction: 'ltr' | 'rtl', headline: string]} values
 * @returns {import('../types/index.js').Variant}
 */
function variant([id, language, direction, headline]) {
  return {
    id,
    language,
    direction,
    headline,
    get name() {
      return guarded(library(), ({ languageName }) => languageName(language));
    },
  };
}
