// The types of `maqal`: its functions, options, errors and events, and the element.

/** The source of the WebAssembly: a URL, a request, a response, bytes or a module, or a promise of one. */
export type WasmSource = Given | Promise<Given>;
type Given = string | URL | Request | Response | BufferSource | Module;
/** The type of a module has no members: numbers and promises would be modules, too. */
type Module = WebAssembly.Module & object & { then?: never };

/** The source of an article. */
export interface Source {
  /** The URL of its JSON, against which relative links are resolved. */
  url?: string;
  /** The base URL for relative links, instead of `url`. */
  base?: string;
  /** The language of an article that declares none, a BCP 47 tag: that of the page around it, for example. */
  defaultLanguage?: string;
  /** The bodies, if a page has them and not the JSON. */
  bodies?: readonly PageBody[];
  /** The files that bodies are in, with the URLs that `files` of `Article` has. */
  files?: readonly { url: string; text: string }[];
}

/** A body in a page: for the variant in its language, else the first without a body. */
export interface PageBody {
  text: string;
  /** `text/markdown`, `text/html` or `text/plain`. */
  encodingFormat: string;
  /** A BCP 47 tag. */
  language?: string;
  /** The base URL for relative links in it. */
  base?: string;
}

/** Decimal digits, by the BCP 47 `-u-nu-` values. */
export type Digits = 'latn' | 'arab' | 'arabext' | 'adlm' | 'beng' | 'cakm' | 'deva' | 'mymr' | 'nkoo' | 'olck' | 'tibt';

/** A second calendar, by the BCP 47 `-u-ca-` values. */
export type Calendar = 'hebrew' | 'islamic-civil' | 'islamic-umalqura' | 'persian';

/** The level of a heading. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Rendering options. */
export interface Options {
  /** The preferred language, a BCP 47 tag. Without it: that of the page around, the browser's, that of the first variant. */
  language?: string;
  /** The heading level of the headline, 1–6; headings in the body are below it. Default: 2. */
  headingLevel?: HeadingLevel;
  /** The prefix of every id, so that two articles on a page share none. */
  idPrefix?: string;
  /** The digits of dates and generated numbers. Default: those of the language. */
  digits?: Digits;
  /** Whether Arabic dates contain both names of the month, that of the region first: أكتوبر/تشرين الأول. */
  bothMonths?: boolean;
  /** A second calendar, whose date follows the Gregorian one: ٢٦ أكتوبر ٢٠٢٢ (١ ربيع الآخر ١٤٤٤ هـ). */
  calendar?: Calendar;
  /**
   * The hosts whose frames a reader may load, space-separated; frames of other hosts are links. YouTube, Vimeo, X, Instagram
   * and Telegram are always allowed. An article rendered by a server loads frames only from hosts that `hydrate`, or the element
   * around it, allows, too.
   */
  embeds?: string;
  /**
   * For HTML inside `<maqal-article>`: wraps the markup in a declarative shadow root with this style sheet, linked or inline.
   * Default: markup for the light DOM.
   */
  shadow?: boolean | { href?: string; css?: string };
}

/** One language variant of an article. */
export interface Variant {
  readonly id: string;
  /** A BCP 47 tag; empty if the article has none. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The name of the language in itself. */
  readonly name: string;
  readonly headline: string;
}

/** Questionable input in an article that is rendered all the same. */
export interface Warning {
  /** A stable code, such as `date.unknown`. */
  readonly code: string;
  /** The JSON path, such as `workTranslation[0].datePublished`. */
  readonly path: string;
  /** A message for the author of the article. */
  readonly message: string;
}

/** The error that all functions throw. */
export class MaqalError extends Error {
  constructor(code: string, message: string, more?: { path?: string; warnings?: Warning[]; cause?: unknown });
  /** A stable code: `json.…`, `article.…`, `chunk.missing`, `entities.missing`, `http.…`, `wasm.…`, and `internal`, a bug in maqal. */
  readonly code: string;
  /** The JSON path; empty for the whole document. */
  readonly path: string;
  /** The warnings that were found before the error, so that all can be fixed at once. */
  readonly warnings: Warning[];
}

/** An article that is shown in a page. */
export interface View {
  /** The element of class `maqal`. */
  readonly element: HTMLElement;
  readonly languages: string[];
  readonly language: string;
  /** Shows one of `languages`, by its tag or one that matches it; returns whether it is shown now. */
  show(language: string, options?: { focus?: boolean }): boolean;
  /** Stops the behaviour; the markup stays. */
  stop(): void;
}

/** An article that has been read. */
export interface Article {
  readonly variants: readonly Variant[];
  readonly warnings: readonly Warning[];
  /**
   * The URLs of the files that its bodies are in (`encoding` with `contentUrl`) and that were not given: fetch them, and read the
   * article again with their texts in `files`. The element does.
   */
  readonly files: readonly string[];
  /** The index of the variant that fits best (RFC 4647, “Lookup”): a wanted language, else one of the browser's, else the first. */
  choose(wanted: readonly string[]): number;
  /** Renders all languages to HTML. */
  toHtml(options?: Options): string;
  /** Renders to a stream of UTF-8, one chunk per language, each when it is pulled. */
  toStream(options?: Options): ReadableStream<Uint8Array>;
  /**
   * The article as schema.org JSON-LD.
   * @throws {MaqalError} `chunk.missing` or `entities.missing` before `init()` has resolved
   */
  toJsonLd(): string;
  /** Appends the article to `target` and enhances it. In browsers only. */
  mount(target: Element | DocumentFragment, options?: Options): View;
  /** Frees its memory now instead of at garbage collection. After that its methods throw `article.freed`. */
  free(): void;
}

/**
 * Loads the library: `maqal.wasm`, and `maqal-chunk.wasm` and `maqal-entities.wasm` with what only some articles need. Later
 * calls wait for the first one; after a failure the next call retries.
 * @param mainSource where `maqal.wasm` is, if not beside the script
 * @param chunkSource where `maqal-chunk.wasm` of the same build is, if not beside the script
 * @param entitiesSource where `maqal-entities.wasm` of the same build is, if not beside the script
 */
export function init(mainSource?: WasmSource, chunkSource?: WasmSource, entitiesSource?: WasmSource): Promise<void>;

/**
 * Reads an article from a JSON string, or from an object, which is serialized with `JSON.stringify`.
 * @throws {MaqalError} if it contains no article; `json.value` if an object cannot be serialized
 */
export function read(json: object | string, source?: Source): Article;

/**
 * Renders an article, in all its languages, to HTML.
 * @throws {MaqalError} if it contains no article
 */
export function renderToString(json: object | string, options?: Options & Source): string;

/**
 * Renders an article to a stream of UTF-8, one language after the other.
 * @throws {MaqalError} synchronously, if it contains no article
 */
export function renderToStream(json: object | string, options?: Options & Source): ReadableStream<Uint8Array>;

/** `maqal-change`, cancelable, fires before another language is shown; `maqal-changed` fires after. */
export interface LanguageEvent extends Event {
  readonly language: string;
  readonly previous: string;
}

/** `maqal-link`, cancelable: fires before a link out of the article is followed, or before its frame is loaded. */
export interface LinkEvent extends Event {
  readonly link: HTMLAnchorElement;
  readonly url: string;
  /** The URL of the frame that is about to load; empty for a link that is followed. */
  readonly frame: string;
}

/** `maqal-error`: the article cannot be shown; `maqal-warning`: it is rendered, but its input is questionable. */
export interface ReportEvent extends Event {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** The events of an article. All bubble and are composed. */
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
  /** The URL of the article JSON. */
  src?: string;
  /** The article itself; a property, not an attribute. React does not set it when it hydrates. */
  article?: MaqalArticleElement['article'];
  /** The preferred language (BCP 47 tag). */
  language?: string;
  /** The heading level of the headline. Default: 2. */
  'heading-level'?: HeadingLevel | `${HeadingLevel}`;
  /** The base URL for relative links in the article. */
  base?: string;
  /** A selector of the element that contains the body, if the JSON has none. */
  'body-from'?: string;
  /** Whether an article that declares no language is in that of the page. */
  'page-language'?: boolean;
  digits?: Digits;
  /** Whether Arabic dates contain both names of the month. */
  'both-months'?: boolean;
  /** A second calendar, whose date follows the Gregorian one. */
  calendar?: Calendar;
  /** The hosts whose frames a reader may load, space-separated. */
  embeds?: string;
  /** `lazy`: loads the article when it is near the viewport. */
  loading?: 'lazy' | 'eager';
  /** Whether the article is rendered in the light DOM. */
  light?: boolean;
  /** The part of the URL that contains the chosen language. */
  sync?: 'query' | 'hash';
  /** Whether to remember the chosen language for the next visit, or the storage key for it. */
  remember?: boolean | string;
  /** Whether to change the language together with the other articles on the page. */
  follow?: boolean;
  /** Whether a table of contents stands before the text. */
  contents?: boolean;
  /** Whether a second language stands beside the one that is shown, or which one (a BCP 47 tag). */
  'side-by-side'?: boolean | string;
}

/** Event listeners, by the names that frameworks use: `onmaqal-changed`, `on:maqal-changed`, `onMaqal-changed`. */
export type MaqalListeners<Prefix extends string, Capital extends boolean = false> = {
  [Type in keyof MaqalEventMap as `${Prefix}${Capital extends true ? Capitalize<Type> : Type}`]?: (event: MaqalEventMap[Type]) => void;
};

/** `<maqal-article>`; its attributes are in docs/element.md. */
export class MaqalArticleElement extends HTMLElement {
  /** Registers the element, once. */
  static define(tag?: string, registry?: CustomElementRegistry): void;
  /** The article, an object or a JSON string. Takes precedence over `src`, which takes precedence over a script inside. */
  article: object | string | null | undefined;
  /** The language that is shown. Setting it sets the attribute, the preferred language. */
  language: string;
  /** The languages that can be shown. */
  readonly languages: string[];
  /** A promise that settles when the latest load has finished or failed. */
  readonly ready: Promise<void>;

  // These reflect attributes. Setting one to `undefined` or `null` removes its attribute, after which a text is empty.

  /** The URL of the article. */
  get src(): string;
  set src(value: string | null | undefined);
  /** The heading level of the headline; 0 without the attribute, which means 2. */
  get headingLevel(): number;
  set headingLevel(value: HeadingLevel | `${HeadingLevel}` | null | undefined);
  /** The base URL for relative links in the article. */
  get base(): string;
  set base(value: string | null | undefined);
  /** A selector of the element that contains the body, if the JSON has none. */
  get bodyFrom(): string;
  set bodyFrom(value: string | null | undefined);
  /** Whether an article that declares no language is in that of the page. */
  get pageLanguage(): boolean;
  set pageLanguage(value: boolean | null | undefined);
  get digits(): Digits | '';
  set digits(value: Digits | '' | null | undefined);
  /** Whether Arabic dates contain both names of the month. */
  get bothMonths(): boolean;
  set bothMonths(value: boolean | null | undefined);
  /** A second calendar, whose date follows the Gregorian one. */
  get calendar(): Calendar | '';
  set calendar(value: Calendar | '' | null | undefined);
  /** The hosts whose frames a reader may load, space-separated. */
  get embeds(): string;
  set embeds(value: string | null | undefined);
  /** `lazy`: loads the article when it is near the viewport. */
  get loading(): 'lazy' | 'eager' | '';
  set loading(value: 'lazy' | 'eager' | '' | null | undefined);
  /** Whether the article is rendered in the light DOM. */
  get light(): boolean;
  set light(value: boolean | null | undefined);
  /** The part of the URL that contains the chosen language. */
  get sync(): 'query' | 'hash' | '';
  set sync(value: 'query' | 'hash' | '' | null | undefined);
  /** Whether to remember the chosen language for the next visit, or the storage key for it. */
  get remember(): boolean | string;
  set remember(value: boolean | string | null | undefined);
  /** Whether to change the language together with the other articles on the page. */
  get follow(): boolean;
  set follow(value: boolean | null | undefined);
  /** Whether a table of contents stands before the text. */
  get contents(): boolean;
  set contents(value: boolean | null | undefined);
  /** Whether a second language stands beside the one that is shown, or which one; `true` without a value. */
  get sideBySide(): boolean | string;
  set sideBySide(value: boolean | string | null | undefined);

  /** Shows the article in one of its `languages`; returns whether it is shown now. */
  show(language: string, options?: { focus?: boolean }): boolean;
  /** Loads the article again; the current one stays until then. */
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
