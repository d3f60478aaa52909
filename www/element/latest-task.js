/** Work of which only the newest counts. */
export class Latest {
  #work;
  #outcome = outcome();
  #isSettled = false;
  #isAsked = false;
  /** @type {AbortController | undefined} Of what is under way. */
  #running;

  /** @param {(signal: AbortSignal) => Promise<boolean>} work says whether there was something to do */
  constructor(work) {
    this.#work = work;
  }

  /** Settled with the outcome of the newest. */
  get done() {
    return this.#outcome.promise;
  }

  get isRunning() {
    return this.#running !== undefined;
  }

  /** Begins anew, once for all that ask in a row. */
  ask() {
    if (this.#isSettled) this.#outcome = outcome();
    this.#isSettled = false;
    if (this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      this.#run();
    });
  }

  /** What was asked for is there without work. */
  settle() {
    this.cancel();
    this.#isSettled = true;
    this.#outcome.resolve();
  }

  /** Stops what is under way; its outcome is that of the next. */
  cancel() {
    this.#running?.abort();
    this.#running = undefined;
  }

  async #run() {
    this.cancel();
    const running = (this.#running = new AbortController());
    const { resolve, reject } = this.#outcome;
    try {
      if (!(await this.#work(running.signal)) || running.signal.aborted) return;
      this.#isSettled = true;
      resolve();
    } catch (error) {
      if (running.signal.aborted) return;
      this.#isSettled = true;
      reject(error);
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }
}

/** A promise that nobody need wait for. */
function outcome() {
  const made = /** @type {PromiseWithResolvers<void>} */ (Promise.withResolvers());
  made.promise.catch(() => {});
  return made;
}
