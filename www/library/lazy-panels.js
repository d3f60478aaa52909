/** Runs work when the browser is idle. */

/** In milliseconds; for engines without `requestIdleCallback`. */
const DELAY = 500;

/** Processes items one by one, each in its own idle callback. */
export class IdleQueue {
  #handle = 0;

  /**
   * @template T
   * @param {T[]} items
   * @param {(item: T) => void} work
   */
  each([first, ...rest], work) {
    if (first === undefined) return;
    const later = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, DELAY));
    this.#handle = later(() => {
      work(first);
      this.each(rest, work);
    });
  }

  stop() {
    (globalThis.cancelIdleCallback ?? clearTimeout)(this.#handle);
  }
}
