/** Defines the events of an article. All bubble and are composed. */

class ArticleEvent extends Event {
  /**
   * @param {string} type
   * @param {boolean} [cancelable]
   */
  constructor(type, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** `maqal-change`, cancelable, fires before another language is shown; `maqal-changed` fires after. */
export class LanguageEvent extends ArticleEvent {
  #language;
  #previous;

  /**
   * @param {'maqal-change' | 'maqal-changed'} type
   * @param {string} language
   * @param {string} previous
   */
  constructor(type, language, previous) {
    super(type, type === 'maqal-change');
    this.#language = language;
    this.#previous = previous;
  }

  /** The language that is about to be shown, or is shown now. */
  get language() {
    return this.#language;
  }

  /** The language that was shown before. */
  get previous() {
    return this.#previous;
  }
}

/** `maqal-render`: an article has been rendered into the page. */
export class RenderEvent extends ArticleEvent {
  constructor() {
    super('maqal-render');
  }
}

/** `maqal-link`, cancelable: fires before a link out of the article is followed, or before its frame is loaded. */
export class LinkEvent extends ArticleEvent {
  #link;
  #frame;

  /**
   * @param {HTMLAnchorElement} link
   * @param {string} frame
   */
  constructor(link, frame) {
    super('maqal-link', true);
    this.#link = link;
    this.#frame = frame;
  }

  /** The link. */
  get link() {
    return this.#link;
  }

  /** The URL of the link. */
  get url() {
    return this.#link.href;
  }

  /** The URL of the frame that is about to load; empty for a link that is followed. */
  get frame() {
    return this.#frame;
  }
}

/** `maqal-error`: the article cannot be shown; `maqal-warning`: it is rendered, but its input is questionable. */
export class ReportEvent extends ArticleEvent {
  #report;

  /**
   * @param {'maqal-error' | 'maqal-warning'} type
   * @param {{ code: string, path: string, message: string }} report
   */
  constructor(type, report) {
    super(type);
    this.#report = report;
  }

  /** The error or warning code. */
  get code() {
    return this.#report.code;
  }

  /** The JSON path; empty for the whole document. */
  get path() {
    return this.#report.path;
  }

  /** The message for the author of the article or page. */
  get message() {
    return this.#report.message;
  }
}
