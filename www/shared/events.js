/** The events of an article. All bubble and leave the shadow root. */

class ArticleEvent extends Event {
  /**
   * @param {string} type
   * @param {boolean} [cancelable]
   */
  constructor(type, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** `maqal-change`, cancelable, before another language is shown; `maqal-changed` after. */
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

  /** The language that is shown next, or now. */
  get language() {
    return this.#language;
  }

  /** The language that was shown before. */
  get previous() {
    return this.#previous;
  }
}

/** `maqal-render`: an article stands in the page. */
export class RenderEvent extends ArticleEvent {
  constructor() {
    super('maqal-render');
  }
}

/** `maqal-link`, cancelable: a link that leads out of the article is about to be followed, or what it stands for loaded. */
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

  /** Where it leads. */
  get url() {
    return this.#link.href;
  }

  /** What is about to be loaded in a frame; empty for a link that is followed. */
  get frame() {
    return this.#frame;
  }
}

/** `maqal-error`: there is no article; `maqal-warning`: something is doubtful in the one that is shown. */
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

  /** What happened, for programs. */
  get code() {
    return this.#report.code;
  }

  /** Where in the JSON; empty for the whole. */
  get path() {
    return this.#report.path;
  }

  /** What happened, for the person who can mend it. */
  get message() {
    return this.#report.message;
  }
}
