/** An article that has been read. */
import { apply } from './apply.js';
import { behave } from './behaviour.js';
import { languageName, Reading } from './bindings.js';
import { MaqalError } from './error.js';
import { requireLoaded } from './wasm.js';

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
  requireLoaded();
  return new Article(json, source);
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

  /**
   * @param {any} json
   * @param {import('./index.js').Source} [source]
   */
  constructor(json, source = {}) {
    try {
      this.#reading = new Reading(json, source);
    } catch (thrown) {
      throw MaqalError.from(thrown);
    }
    /** Its languages, in their order. */
    this.variants = this.#reading.variants.map(named);
    /** What is doubtful in it. */
    this.findings = this.#reading.findings;
  }

  /** @param {import('./index.js').Options} [options] */
  toHtml(options = {}) {
    return this.#reading.html(options);
  }

  /**
   * The same as UTF-8, a chunk for each language, made when it is asked for.
   * @param {import('./index.js').Options} [options]
   * @param {() => void} [done] called when no more is needed
   */
  toStream(options = {}, done = () => {}) {
    const encoder = new TextEncoder();
    let index = 0;
    const pull = (/** @type {ReadableStreamDefaultController<Uint8Array>} */ controller) => {
      controller.enqueue(encoder.encode(this.#reading.piece(options, index)));
      if (++index < this.variants.length) return;
      controller.close();
      done();
    };
    return new ReadableStream({ pull, cancel: done }, { highWaterMark: 0 });
  }

  /** The article as schema.org JSON-LD. */
  toJsonLd() {
    return this.#reading.jsonLd();
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
  mount(target, options = {}) {
    const wanted = options.language === undefined ? [] : [options.language];
    const all = { idPrefix: prefix(), ...options };
    const fragment = new DocumentFragment();
    apply(this.#reading.frame(all, this.choose(wanted)), fragment);
    const maqal = /** @type {HTMLElement} */ (fragment.firstElementChild);
    target.append(fragment);
    return behave(maqal, (panel, index) => apply(this.#reading.panel(all, index), panel));
  }

  /** Gives its memory back. What is mounted stays, but can fill no further panel. */
  free() {
    this.#reading.free();
  }
}

/**
 * A variant whose language is named when it is asked for: an engine makes the names of a language slowly.
 * @param {Omit<import('./index.js').Variant, 'name'>} variant
 */
function named(variant) {
  return {
    ...variant,
    get name() {
      return languageName(variant.language);
    },
  };
}
