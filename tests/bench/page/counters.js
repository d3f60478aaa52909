/** Counts what a page of articles must not keep: listeners outside articles, observed elements. A classic script, before all others. */

window.counters = { listeners: 0, observed: 0 };

/** What an article may listen to besides its own nodes. */
const isOutside = (target) => !(target instanceof Node) || target === document || target === document.documentElement || target === document.body;
/** The listeners of each such target: [type, listener, capture]. */
const listening = new WeakMap();
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const isCapture = (options) => (typeof options === 'object' ? Boolean(options?.capture) : Boolean(options));
const find = (list, [type, listener, options]) => list.findIndex((one) => one[0] === type && one[1] === listener && one[2] === isCapture(options));

EventTarget.prototype.addEventListener = function (...given) {
  const target = this ?? window;
  add.apply(target, given);
  const [type, listener, options] = given;
  if (!listener || options?.signal?.aborted || !isOutside(target)) return;
  const list = listening.get(target) ?? [];
  listening.set(target, list);
  if (find(list, given) >= 0) return;
  list.push([type, listener, isCapture(options)]);
  counters.listeners++;
  if (options?.signal) add.call(options.signal, 'abort', () => forget(target, given), { once: true });
  if (options?.once) add.call(target, type, () => forget(target, given), { once: true, capture: isCapture(options) });
};

EventTarget.prototype.removeEventListener = function (...given) {
  const target = this ?? window;
  remove.apply(target, given);
  forget(target, given);
};

function forget(target, given) {
  const list = listening.get(target) ?? [];
  const at = find(list, given);
  if (at < 0) return;
  list.splice(at, 1);
  counters.listeners--;
}

/** Observers whose elements are counted until they are released, though an element that is collected would be, too. */
for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
  window[name] = class extends window[name] {
    #observed = new Set();

    observe(target, ...options) {
      super.observe(target, ...options);
      if (!this.#observed.has(target)) counters.observed++;
      this.#observed.add(target);
    }

    unobserve(target) {
      super.unobserve(target);
      if (this.#observed.delete(target)) counters.observed--;
    }

    disconnect() {
      super.disconnect();
      counters.observed -= this.#observed.size;
      this.#observed.clear();
    }
  };
}
