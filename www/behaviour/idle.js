/** Work that can wait until the browser has nothing else to do. */

/** In milliseconds; for engines that do not say when they have time. */
const PATIENCE = 500;

/** One thing after the other, each when there is time. */
export class Idle {
  #handle = 0;

  /**
   * @template T
   * @param {T[]} things
   * @param {(thing: T) => void} work
   */
  each([first, ...rest], work) {
    if (first === undefined) return;
    const later = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, PATIENCE));
    this.#handle = later(() => {
      work(first);
      this.each(rest, work);
    });
  }

  stop() {
    (globalThis.cancelIdleCallback ?? clearTimeout)(this.#handle);
  }
}
