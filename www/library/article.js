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
  /** @type {any} The object of the WebAssembly. */
  #reading;
  /** @type {import('./trap.js').Library | undefined} The instance that owns it. */
  #library;
  #isFreed = false;

  /**
   * @param {unknown} json an object or a JSON string
   * @param {import('../types/index.js').Source} [source]
   */
  constructor(json, source) {
    this.#json = jsonText(json);
    this.#source = sourceOptions(source);
    const [variants, warnings, files] = this.#call((reading) => reading.parts());
    /** Its language variants, in order. */
    this.variants = variants.map(variant);
    /** Where the input is questionable. */
    this.warnings = warnings.map(warning);
    /** The URLs of the files that its bodies are in, and that `source` did not give. */
    this.files = files;
  }

  /**
   * Calls the library. After a trap a new instance reads the article again.
   * @template T
   * @param {(reading: any) => T} work
   * @returns {T}
   */
  #call(work) {
    if (this.#isFreed) throw new MaqalError('article.freed', 'This article has been freed; read it again.');
    if (!this.#library || hasTrapped(this.#library)) {
      const next = library();
      this.#reading = guarded(next, ({ Reading }) => new Reading(this.#json, this.#source));
      this.#library = next;
    }
    return guarded(this.#library, () => work(this.#reading));
  }

  /**
   * Appends what the library renders to `parent`.
   * @param {Element | DocumentFragment} parent
   * @param {(reading: any) => any} render returns the operations
   */
  #write(parent, render) {
    apply(this.#call(render), parent, library().vocabulary);
  }

  /**
   * Renders all languages to HTML.
   * @param {import('../types/index.js').Options} [options]
   */
  toHtml(options) {
    const all = renderOptions(options);
    return this.#call((reading) => reading.html(all));
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
      controller.enqueue(encoder.encode(this.#call((reading) => reading.piece(all, index))));
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
    return this.#call((reading) => reading.jsonLd());
  }

  /**
   * The index of the variant that fits best: a wanted language, else one of the browser's, else the first.
   * @param {readonly string[]} wanted in order of preference
   */
  choose(wanted) {
    const tags = [wanted].flat().filter((tag) => typeof tag === 'string').join();
    // Servers and workers have no window.
    const navigator = globalThis.window?.navigator ?? { languages: [] };
    return this.#call((reading) => reading.choose(tags, navigator));
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
    this.#write(fragment, (reading) => reading.frame(all, shown));
    const root = /** @type {HTMLElement} */ (fragment.firstElementChild);
    target.append(fragment);
    const render = (/** @type {HTMLElement} */ panel, /** @type {number} */ index) => this.#isFreed || this.#write(panel, (reading) => reading.panel(all, index));
    return enhanceLazily(root, render, options?.embeds);
  }

  /** Frees its memory in the library. What is mounted stays, but renders no further panel. */
  free() {
    if (this.#isFreed) return;
    this.#isFreed = true;
    const library = /** @type {import('./trap.js').Library} */ (this.#library);
    try {
      // An instance that has trapped cannot be called. Its whole memory is collected with it.
      if (hasTrapped(library)) this.#reading.__destroy_into_raw();
      else guarded(library, () => this.#reading.free());
    } catch {
      // Often called after a failure, which this one would hide. The next article gets a new instance.
    }
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
