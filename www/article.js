/** An article that has been read. */
import { apply } from './apply.js';
import { behave } from './behaviour.js';
import { MaqalError } from './error.js';
import { around } from './shadow.js';
import { init, library } from './wasm.js';

let prefixes = 0;

/** A beginning for ids that no other article of this page has. */
export function prefix() {
  return `maqal-${++prefixes}`;
}

/**
 * Reads an article.
 * @param {unknown} json an object or a text
 * @param {import('./index.js').Source} [source] where it comes from
 * @throws {MaqalError} where there is no article in it
 */
export function read(json, source) {
  return new Article(json, source, library());
}

/**
 * The same, and where the article takes more than what is ready, that is loaded first.
 * @param {unknown} json an object or a text
 * @param {import('./index.js').Source} [source] where it comes from
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
 * @param {import('./index.js').Options & import('./index.js').Source} [options]
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
 * @param {import('./index.js').Options & import('./index.js').Source} [options]
 * @returns {ReadableStream<Uint8Array>}
 * @throws {MaqalError} at once, where there is no article in it
 */
export function renderToStream(json, options = {}) {
  const article = read(json, options);
  return article.toStream(options, () => article.free());
}

/** What was read. */
export class Article {
  #reading;
  #library;
  #isFreed = false;

  /**
   * @param {any} json
   * @param {import('./index.js').Source | undefined} source
   * @param {import('./wasm.js').Library} library
   */
  constructor(json, source, library) {
    this.#library = library;
    this.#reading = ours(() => new library.Reading(json, source ?? {}));
    /** Its languages, in their order. */
    this.variants = this.#reading.variants.map((/** @type {any} */ variant) => named(variant, library));
    /** What is doubtful in it. */
    this.findings = this.#reading.findings;
  }

  /** @param {import('./index.js').Options} [options] */
  toHtml(options = {}) {
    return around(options.shadow).join(this.#reading.html(options));
  }

  /**
   * The same as UTF-8, a chunk for each language, made when it is asked for.
   * @param {import('./index.js').Options} [options]
   * @param {() => void} [done] called when no more is needed
   */
  toStream(options = {}, done = () => {}) {
    const encoder = new TextEncoder();
    const [before, after] = around(options.shadow);
    const last = this.variants.length - 1;
    let index = 0;
    const pull = (/** @type {ReadableStreamDefaultController<Uint8Array>} */ controller) => {
      const piece = this.#reading.piece(options, index);
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
    return ours(() => this.#reading.jsonLd());
  }

  /**
   * The place in `variants` of the one that suits best: a wanted one, else one of the reader's, else the first.
   * @param {readonly string[]} wanted
   */
  choose(wanted) {
    return this.#reading.choose([...wanted]);
  }

  /**
   * Puts the article at the end of `target` and makes it live.
   * @param {Element | DocumentFragment} target
   * @param {import('./index.js').Options} [options]
   */
  mount(target, options) {
    const view = this.put(target, options);
    view.arrive();
    return view;
  }

  /**
   * The same, but it does not go where the page's address says: a reader is there already.
   * @param {Element | DocumentFragment} target
   * @param {import('./index.js').Options} [options]
   */
  put(target, options = {}) {
    const wanted = options.language === undefined ? [] : [options.language];
    const all = { idPrefix: prefix(), ...options };
    const fragment = new DocumentFragment();
    const { vocabulary } = this.#library;
    apply(this.#reading.frame(all, this.choose(wanted)), fragment, vocabulary);
    const maqal = /** @type {HTMLElement} */ (fragment.firstElementChild);
    target.append(fragment);
    return behave(maqal, (panel, index) => this.#isFreed || apply(this.#reading.panel(all, index), panel, vocabulary));
  }

  /** Gives its memory back. What is mounted stays, but can fill no further panel. */
  free() {
    this.#isFreed = true;
    this.#reading.free();
  }
}

/**
 * A variant whose language is named when it is asked for: an engine makes the names of a language slowly.
 * @param {Omit<import('./index.js').Variant, 'name'>} variant
 * @param {import('./wasm.js').Library} library
 */
function named(variant, { languageName }) {
  return {
    ...variant,
    get name() {
      return languageName(variant.language);
    },
  };
}

/**
 * Does something, and throws what the library throws as an error of ours.
 * @template T
 * @param {() => T} work
 */
function ours(work) {
  try {
    return work();
  } catch (thrown) {
    throw MaqalError.from(thrown);
  }
}
