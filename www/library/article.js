/** An article that has been read. */
import { apply } from './apply.js';
import { behave } from '../behaviour/behaviour.js';
import { MaqalError } from '../shared/error.js';
import { jsonText } from './json-text.js';
import { renderOptions, sourceOptions } from './options.js';
import { around } from './declarative-shadow.js';
import { guarded, hasTrapped, init, library } from './wasm.js';

let prefixes = 0;

/** A beginning for ids that no other article of this page has. */
export function prefix() {
  return `maqal-${++prefixes}`;
}

/**
 * Reads an article.
 * @param {unknown} json an object or a text
 * @param {import('../types/index.js').Source} [source] where it comes from
 * @throws {MaqalError} where there is no article in it
 */
export function read(json, source) {
  return new Article(json, source);
}

/**
 * The same, and where the article takes more than what is ready, that is loaded first.
 * @param {unknown} json an object or a text
 * @param {import('../types/index.js').Source} [source] where it comes from
 * @throws {MaqalError} where there is no article in it
 */
export async function readWhole(json, source) {
  try {
    return read(json, source);
  } catch (error) {
    if (/** @type {MaqalError} */ (error).code !== 'feature.missing') throw error;
  }
  await init();
  return read(json, source);
}

/**
 * Reads an article and gives all of it as HTML.
 * @param {unknown} json an object or a text
 * @param {import('../types/index.js').Options & import('../types/index.js').Source} [options]
 * @throws {MaqalError} where there is no article in it
 */
export function renderToString(json, options = {}) {
  const article = read(json, options);
  try {
    return article.toHtml(options);
  } finally {
    article.free();
  }
}

/**
 * The same as a stream, which begins with the first language before the last is made.
 * @param {unknown} json an object or a text
 * @param {import('../types/index.js').Options & import('../types/index.js').Source} [options]
 * @returns {ReadableStream<Uint8Array>}
 * @throws {MaqalError} at once, where there is no article in it
 */
export function renderToStream(json, options = {}) {
  const article = read(json, options);
  return article.toStream(options, () => article.free());
}

/** What was read. */
export class Article {
  #json;
  #source;
  /** @type {any} The library's own object. */
  #reading;
  /** @type {import('./wasm.js').Library | undefined} The instance that has it. */
  #library;
  #isFreed = false;

  /**
   * @param {unknown} json an object or a JSON string
   * @param {import('../types/index.js').Source} [source]
   */
  constructor(json, source) {
    this.#json = jsonText(json);
    this.#source = sourceOptions(source);
    /** Its languages, in their order. */
    this.variants = this.#call((reading) => reading.variants).map(named);
    /** What is doubtful in it. */
    this.warnings = this.#call((reading) => reading.warnings);
  }

  /**
   * Asks the library. After a trap its instance is another one, which reads the article again.
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
   * Adds what the library streams to the end of `parent`.
   * @param {Element | DocumentFragment} parent
   * @param {(reading: any) => any} make gives the stream
   */
  #write(parent, make) {
    const stream = this.#call((reading) => {
      const made = make(reading);
      const { ops, text } = made;
      made.free();
      return { ops, text };
    });
    apply(stream, parent, library().vocabulary);
  }

  /** @param {import('../types/index.js').Options} [options] */
  toHtml(options = {}) {
    const all = renderOptions(options);
    return around(options.shadow).join(this.#call((reading) => reading.html(all)));
  }

  /**
   * The same as UTF-8, a chunk for each language, made when it is asked for.
   * @param {import('../types/index.js').Options} [options]
   * @param {() => void} [done] called when no more is needed
   */
  toStream(options = {}, done = () => {}) {
    const encoder = new TextEncoder();
    const [before, after] = around(options.shadow);
    const last = this.variants.length - 1;
    const all = renderOptions(options);
    let index = 0;
    const pull = (/** @type {ReadableStreamDefaultController<Uint8Array>} */ controller) => {
      const piece = this.#call((reading) => reading.piece(all, index));
      controller.enqueue(encoder.encode((index ? '' : before) + piece + (index < last ? '' : after)));
      if (index++ < last) return;
      controller.close();
      done();
    };
    return new ReadableStream({ pull, cancel: done }, { highWaterMark: 0 });
  }

  /**
   * The article as schema.org JSON-LD.
   * @throws {MaqalError} where it was read by the core
   */
  toJsonLd() {
    return this.#call((reading) => reading.jsonLd());
  }

  /**
   * The place in `variants` of the one that suits best: a wanted one, else one of the reader's, else the first.
   * @param {readonly string[]} wanted
   */
  choose(wanted) {
    const tags = [...wanted].map(String);
    return this.#call((reading) => reading.choose(tags));
  }

  /**
   * Puts the article at the end of `target` and makes it live.
   * @param {Element | DocumentFragment} target
   * @param {import('../types/index.js').Options} [options]
   */
  mount(target, options) {
    const view = this.put(target, options);
    view.arrive();
    return view;
  }

  /**
   * The same, but it does not go where the page's address says: a reader is there already.
   * @param {Element | DocumentFragment} target
   * @param {import('../types/index.js').Options} [options]
   */
  put(target, options = {}) {
    const wanted = options.language === undefined ? [] : [options.language];
    const all = renderOptions({ idPrefix: prefix(), ...options });
    const fragment = new DocumentFragment();
    const shown = this.choose(wanted);
    this.#write(fragment, (reading) => reading.frame(all, shown));
    const maqal = /** @type {HTMLElement} */ (fragment.firstElementChild);
    target.append(fragment);
    const fill = (/** @type {HTMLElement} */ panel, /** @type {number} */ index) => this.#isFreed || this.#write(panel, (reading) => reading.panel(all, index));
    return behave(maqal, fill, options.embeds);
  }

  /** Frees its memory in the library. What is mounted stays, but can fill no further panel. */
  free() {
    if (this.#isFreed) return;
    this.#isFreed = true;
    const library = /** @type {import('./wasm.js').Library} */ (this.#library);
    // Of an instance that has trapped nothing can be freed, and nothing need be: it goes as a whole.
    if (hasTrapped(library)) return this.#reading.__destroy_into_raw();
    try {
      guarded(library, () => this.#reading.free());
    } catch {
      // Called where something has failed already, it would hide that. The next article gets a new instance.
    }
  }
}

/**
 * A variant whose language is named when it is asked for: an engine makes the names of a language slowly.
 * @param {Omit<import('../types/index.js').Variant, 'name'>} variant
 */
function named(variant) {
  return {
    ...variant,
    get name() {
      return guarded(library(), ({ languageName }) => languageName(variant.language));
    },
  };
}
