/** Runs an asynchronous task of which only the latest run counts. */

/** A task that a new request aborts and restarts. */
export class LatestTask {
  #work;
  #outcome = deferred();
  #isSettled = false;
  #isRequested = false;
  /** @type {AbortController | undefined} Of the current run. */
  #running;

  /** @param {(signal: AbortSignal) => Promise<boolean>} work resolves to whether there was something to do */
  constructor(work) {
    this.#work = work;
  }

  /** A promise that settles with the latest run. */
  get done() {
    return this.#outcome.promise;
  }

  get isRunning() {
    return this.#running !== undefined;
  }

  /** Starts a new run, one for all requests within a microtask. */
  request() {
    if (this.#isSettled) this.#outcome = deferred();
    this.#isSettled = false;
    if (this.#isRequested) return;
    this.#isRequested = true;
    queueMicrotask(() => {
      this.#isRequested = false;
      this.#run();
    });
  }

  /** Resolves `done` without a run. */
  resolve() {
    this.cancel();
    this.#isSettled = true;
    this.#outcome.resolve();
  }

  /** Aborts the current run; `done` settles with the next one. */
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

/** A promise with its resolvers, whose rejection need not be handled. */
function deferred() {
  const created = /** @type {PromiseWithResolvers<void>} */ (Promise.withResolvers());
  created.promise.catch(() => {});
  return created;
}
