/** Where the WebAssembly comes from: an address, an answer, bytes or a module; or the promise of one. */
export type WasmSource = Given | Promise<Given>;
type Given = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** Where an article comes from. */
export interface Source {
  /** Where its JSON is: what is relative in it is relative to this. */
  url?: string;
  /** What is relative in it is relative to this instead. */
  base?: string;
  /** The text, where it stands in a page and not in the JSON: for the version in its language, else the first without one. */
  body?: {
    html: string;
    /** BCP 47. */
    language?: string;
    /** What is relative in it is relative to this. */
    base?: string;
  };
}

/** Decimal digits, as BCP 47 `-u-nu-` names them. */
export type Digits = 'latn' | 'arab' | 'arabext' | 'adlm' | 'beng' | 'cakm' | 'deva' | 'mymr' | 'nkoo' | 'olck' | 'tibt';

/** A calendar beside the Gregorian, as BCP 47 `-u-ca-` names it. */
export type Calendar = 'hebrew' | 'islamic-civil' | 'islamic-umalqura' | 'persian';

/** How an article is rendered. */
export interface Options {
  /** The wanted language, a BCP 47 tag. Without it the reader's, then the first. */
  language?: string;
  /** The level of the headline, 1–6; the headings of the body follow under it. Default 2. */
  headingLevel?: number;
  /** What every id begins with, so that two articles share none. */
  idPrefix?: string;
  /** The digits of dates and of numbers that are not the author's. Default: those of the language. */
  digits?: Digits;
  /** Whether dates in Arabic have both names of the month, that of the region first: أكتوبر/تشرين الأول. */
  bothMonths?: boolean;
  /** A calendar in which dates are told again, after the Gregorian date: ٢٦ أكتوبر ٢٠٢٢ (١ ربيع الآخر ١٤٤٤ هـ). */
  calendar?: Calendar;
  /**
   * The hosts whose frames in bodies a reader may load, with spaces between; those of others are links. YouTube, Vimeo,
   * X, Instagram and Telegram need not be named. What a server has rendered loads them only where `hydrate`, or the
   * element around it, is told the same.
   */
  embeds?: string;
  /**
   * For HTML inside `<maqal-article>`: a shadow tree that the parser makes, with this style sheet, linked or written into it.
   * Without it the markup is for the page's own tree.
   */
  shadow?: boolean | { href?: string; css?: string };
}

/** One language of an article. */
export interface Variant {
  readonly id: string;
  /** BCP 47; empty when the article does not say. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language's own name. */
  readonly name: string;
  readonly headline: string;
}

/** Something doubtful in an article that is shown all the same. */
export interface Warning {
  /** For programs, such as `date.unknown`. */
  readonly code: string;
  /** Where in the JSON, such as `workTranslation[0].datePublished`. */
  readonly path: string;
  /** A sentence for the person who can mend it. */
  readonly message: string;
}

/** Why there is no article. */
export class MaqalError extends Error {
  constructor(code: string, message: string, more?: { path?: string; warnings?: Warning[]; cause?: unknown });
  /** For programs: `json.…`, `article.…`, `feature.missing`, `http.…`, `wasm.…`, and `internal`, a defect of ours. */
  readonly code: string;
  /** Where in the JSON; empty for the whole. */
  readonly path: string;
  /** What else was found on the way, so that all can be mended at once. */
  readonly warnings: Warning[];
}

/** An article that stands in the page. */
export interface View {
  /** The element of class `maqal`. */
  readonly element: HTMLElement;
  readonly languages: string[];
  readonly language: string;
  /** Shows one of `languages`, named as it is or more narrowly; says whether it is shown now. */
  show(language: string, options?: { focus?: boolean }): boolean;
  /** Ends the behaviour; the markup stays. */
  stop(): void;
}

/** An article that has been read. */
export interface Article {
  readonly variants: readonly Variant[];
  readonly warnings: readonly Warning[];
  /** The place in `variants` of the one that suits best (RFC 4647, “Lookup”): a wanted one, else one of the reader's, else 0. */
  choose(wanted: readonly string[]): number;
  /** All of it, in every language, as HTML. */
  toHtml(options?: Options): string;
  /** The same as a stream of UTF-8, a chunk for each language, made when it is asked for. */
  toStream(options?: Options): ReadableStream<Uint8Array>;
  /**
   * The article as schema.org JSON-LD.
   * @throws {MaqalError} `feature.missing` where it was read after `initCore()` alone
   */
  toJsonLd(): string;
  /** Puts the article at the end of `target` and makes it live. In a browser only. */
  mount(target: Element | DocumentFragment, options?: Options): View;
  /** Frees its memory in the library now rather than some day. After that its methods throw `article.freed`. */
  free(): void;
}

/**
 * Makes the library ready for every article. Every call but the first waits for the same; after a failure the next tries again.
 * @param source where `maqal-full.wasm` is, if not beside the script
 */
export function init(source?: WasmSource): Promise<void>;

/**
 * Makes the library ready for most articles, with much less to fetch: those of schema.org whose text is Markdown without HTML
 * in it, or plain. For any other, `read` throws `feature.missing`; after `init()` it reads it.
 * @param source where `maqal.wasm` is, if not beside the script
 */
export function initCore(source?: WasmSource): Promise<void>;

/**
 * Reads an article: a JSON string, or an object, which is read as what `JSON.stringify` makes of it.
 * @throws {MaqalError} where there is no article in it; `json.value` where an object cannot be written as JSON
 */
export function read(json: object | string, source?: Source): Article;

/**
 * Reads an article and gives all of it as HTML.
 * @throws {MaqalError} where there is no article in it
 */
export function renderToString(json: object | string, options?: Options & Source): string;

/**
 * The same as a stream of UTF-8, which begins with the first language before the last is made.
 * @throws {MaqalError} at once, where there is no article in it
 */
export function renderToStream(json: object | string, options?: Options & Source): ReadableStream<Uint8Array>;

/** `maqal-change`, cancelable, before another language is shown; `maqal-changed` after. */
export interface LanguageEvent extends Event {
  readonly language: string;
  readonly previous: string;
}

/** `maqal-link`, cancelable: a link that leads out of the article is about to be followed, or what it stands for loaded. */
export interface LinkEvent extends Event {
  readonly link: HTMLAnchorElement;
  readonly url: string;
  /** The address that is about to be loaded in a frame; empty for a link that is followed. */
  readonly frame: string;
}

/** `maqal-error`: there is no article; `maqal-warning`: something is doubtful in the one that is shown. */
export interface ReportEvent extends Event {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** The events of an article; all bubble and leave the shadow root. */
export interface MaqalEventMap {
  'maqal-change': LanguageEvent;
  'maqal-changed': LanguageEvent;
  'maqal-render': Event;
  'maqal-link': LinkEvent;
  'maqal-warning': ReportEvent;
  'maqal-error': ReportEvent;
}

/** The attributes of `<maqal-article>`, and its property `article`, for frameworks. */
export interface MaqalAttributes {
  /** Where the article JSON is. */
  src?: string;
  /** The article itself; a property, not an attribute. React does not set it on an element that a server has rendered. */
  article?: MaqalArticleElement['article'];
  /** The language wanted (BCP 47). */
  language?: string;
  /** The level of the headline. Default 2. */
  'heading-level'?: 1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6';
  /** What relative addresses in the article are seen from. */
  base?: string;
  /** A selector of the element whose text is the article's, where the JSON has none. */
  'body-from'?: string;
  digits?: Digits;
  /** Whether dates in Arabic have both names of the month. */
  'both-months'?: boolean;
  /** A calendar in which dates are told again, after the Gregorian date. */
  calendar?: Calendar;
  /** The hosts whose frames may be loaded when the reader asks for it, with spaces between. */
  embeds?: string;
  /** `lazy`: fetched when the reader comes near. */
  loading?: 'lazy' | 'eager';
  /** Whether `maqal-full.wasm` is fetched at once. */
  full?: boolean;
  /** Whether the article stands in the page's own tree. */
  light?: boolean;
  /** Where in the address the chosen language stands. */
  sync?: 'query' | 'hash';
  /** Whether the chosen language is kept for the next visit, or under which key. */
  remember?: boolean | string;
  /** Whether the language changes with that of the other articles on the page. */
  follow?: boolean;
}

/** Listeners to its events, named as a framework names them: `onmaqal-changed`, `on:maqal-changed`, `onMaqal-changed`. */
export type MaqalListeners<Prefix extends string, Capital extends boolean = false> = {
  [Type in keyof MaqalEventMap as `${Prefix}${Capital extends true ? Capitalize<Type> : Type}`]?: (event: MaqalEventMap[Type]) => void;
};

/** `<maqal-article>`; its attributes are in docs/element.md. */
export class MaqalArticleElement extends HTMLElement {
  /** Registers the element, once. */
  static define(tag?: string, registry?: CustomElementRegistry): void;
  /** The article as an object or a text; it goes before `src`, and `src` before a script inside. */
  article: object | string | null | undefined;
  /** The address of the article. */
  src: string;
  /** The language that is shown. Setting it sets the attribute, the language that is wanted. */
  language: string;
  /** The languages that can be shown. */
  readonly languages: string[];
  /** Settled when what was asked for last is shown, or cannot be. */
  readonly ready: Promise<void>;
  /** Shows the article in one of its `languages`; says whether it is shown now. */
  show(language: string, options?: { focus?: boolean }): boolean;
  /** Loads the article anew; what is shown stays until then. */
  reload(): Promise<void>;

  addEventListener<K extends keyof MaqalEventMap>(
    type: K,
    listener: (this: MaqalArticleElement, event: MaqalEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: MaqalArticleElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'maqal-article': MaqalArticleElement;
  }
  interface GlobalEventHandlersEventMap extends MaqalEventMap {}
}
