/** Work that can wait until the browser has nothing else to do. */

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
    this.#handle = globalThis.requestIdleCallback?.(() => {
      work(first);
      this.each(rest, work);
    });
  }

  stop() {
    if (this.#handle) cancelIdleCallback(this.#handle);
  }
}
