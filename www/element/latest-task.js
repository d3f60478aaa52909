/** Runs an asynchronous task of which only the latest run counts. */

/**
 * A task that a new request aborts and restarts.
 * @param {(signal: AbortSignal) => Promise<boolean>} work resolves to whether there was something to do
 */
export function latestTask(work) {
  let outcome = deferred();
  let isSettled = false;
  let isRequested = false;
  /** @type {AbortController | undefined} Of the current run. */
  let running;

  const cancel = () => {
    running?.abort();
    running = undefined;
  };

  const run = async () => {
    isRequested = false;
    cancel();
    const { signal } = (running = new AbortController());
    let settle;
    try {
      if (await work(signal)) settle = outcome.resolve;
    } catch (error) {
      settle = () => outcome.reject(error);
    }
    if (signal.aborted) return;
    running = undefined;
    isSettled = settle !== undefined;
    settle?.();
  };

  return {
    /** A promise that settles with the latest run. */
    get done() {
      return outcome.promise;
    },

    get isRunning() {
      return running !== undefined;
    },

    /** Starts a new run, one for all requests within a microtask. */
    request() {
      if (isSettled) outcome = deferred();
      isSettled = false;
      if (!isRequested) queueMicrotask(run);
      isRequested = true;
    },

    /** Resolves `done` without a run. */
    resolve() {
      cancel();
      isSettled = true;
      outcome.resolve();
    },

    /** Aborts the current run; `done` settles with the next one. */
    cancel,
  };
}

/** A promise with its resolvers, whose rejection need not be handled. Node 20 has no `Promise.withResolvers`. */
function deferred() {
  const created = /** @type {PromiseWithResolvers<void>} */ ({});
  created.promise = new Promise((resolve, reject) => Object.assign(created, { resolve, reject }));
  created.promise.catch(() => {});
  return created;
}
