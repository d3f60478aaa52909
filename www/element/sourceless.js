/** Warns on the console about an element without an article. */

/** In milliseconds. */
const DELAY = 1000;

/** Waits for a source of the article, and warns once if there is none. */
export class Sourceless {
  #host;
  #timer = 0;
  #hasWarned = false;

  /** @param {Element} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * Starts the timer. Frameworks set properties in effects, some time after the element is connected, and a page may fetch
   * first, so the warning waits for a whole second after the page has loaded.
   */
  wait() {
    this.stop();
    if (this.#hasWarned) return;
    const isLoaded = document.readyState === 'complete';
    this.#timer = setTimeout(() => (isLoaded ? this.#warn() : this.wait()), DELAY);
  }

  /** Stops the timer: there is a source, or the element is disconnected. */
  stop() {
    clearTimeout(this.#timer);
  }

  #warn() {
    this.#hasWarned = true;
    console.warn(
      'maqal: this element has no article. Set src or the property article, or put a <script type="application/ld+json"> or server markup inside. React sets no properties when it hydrates: set article in an effect.',
      this.#host,
    );
  }
}
