/** Tells whoever makes a page of an element to which nothing says what its article is. */

/** In milliseconds. */
const PATIENCE = 1000;

/** Waits for a source, and warns of an element that gets none, once. */
export class Sourceless {
  #host;
  #timer = 0;
  #isTold = false;

  /** @param {Element} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * Frameworks set properties in effects, some time after the element stands in the page, and a page may fetch first. So
   * nothing is said before a whole second has passed in which the page was loaded: the scripts that came with it have run.
   */
  wait() {
    this.stop();
    if (this.#isTold) return;
    const isLoaded = document.readyState === 'complete';
    this.#timer = setTimeout(() => (isLoaded ? this.#tell() : this.wait()), PATIENCE);
  }

  /** There is a source, or nobody to show it to. */
  stop() {
    clearTimeout(this.#timer);
  }

  #tell() {
    this.#isTold = true;
    console.warn(
      'maqal: this element has no article. Give it src, the property article, or inside it a <script type="application/ld+json"> or the markup of a server. React sets no properties when it hydrates: set article in an effect.',
      this.#host,
    );
  }
}
