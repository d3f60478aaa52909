/** Shows the article in a page of its own, in a frame of a chosen width. */

export class Preview {
  #frame = document.createElement('iframe');
  #loaded;
  #shown = '';

  /**
   * @param {HTMLElement} parent
   * @param {(language: string) => void} changed called when the language that is shown has changed
   */
  constructor(parent, changed) {
    this.#frame.title = 'The article';
    this.#frame.src = 'preview.html';
    this.#loaded = new Promise((resolve) => this.#frame.addEventListener('load', resolve, { once: true })).then(async () => {
      await this.#frame.contentWindow.customElements.whenDefined('maqal-article');
      this.#frame.contentDocument.addEventListener('maqal-changed', ({ language }) => changed(language));
    });
    parent.append(this.#frame);
  }

  get #article() {
    return this.#frame.contentDocument.querySelector('maqal-article');
  }

  /** The root of what is rendered; none before the first article. */
  get root() {
    return this.#article?.shadowRoot?.querySelector('.maqal');
  }

  /** The language that is shown. */
  get language() {
    return this.#article?.language ?? '';
  }

  /**
   * Shows an article; the one before stays until then, and if it fails.
   * @param {string} json
   * @param {Record<string, string>} settings
   */
  async show(json, settings) {
    await this.#loaded;
    this.#setPage(settings);
    const article = this.#article ?? document.createElement('maqal-article');
    for (const name of ['digits', 'calendar', 'language']) set(article, name, settings[name]);
    if (json !== this.#shown) article.article = json;
    this.#shown = json;
    if (!article.isConnected) this.#frame.contentDocument.body.append(article);
    await article.ready;
  }

  #setPage({ direction, colours, width }) {
    const page = this.#frame.contentDocument.documentElement;
    page.dir = direction;
    page.lang = direction === 'rtl' ? 'ar' : 'en';
    page.style.colorScheme = colours;
    this.#frame.style.inlineSize = width && `${width}px`;
  }
}

function set(element, name, value) {
  if (element.getAttribute(name) === (value || null)) return;
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
