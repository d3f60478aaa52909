// Counts the listeners on windows and documents. A classic script, so that it runs before all modules.
{
  /** @type {Map<EventTarget, Map<string, Set<unknown>>>} */
  const listeners = new Map();
  const isGlobal = (target) => target === window || target.nodeType === Node.DOCUMENT_NODE || target.window === target;
  const keyOf = (type, options) => `${type} ${Boolean(typeof options === 'object' ? options?.capture : options)}`;
  const { addEventListener, removeEventListener } = EventTarget.prototype;

  const remove = (target, key, listener) => listeners.get(target)?.get(key)?.delete(listener);

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const key = keyOf(type, options);
    const isNew = isGlobal(target) && listener && !options?.signal?.aborted && !listeners.get(target)?.get(key)?.has(listener);
    if (!isNew) return addEventListener.call(target, type, listener, options);
    const types = listeners.get(target) ?? listeners.set(target, new Map()).get(target);
    (types.get(key) ?? types.set(key, new Set()).get(key)).add(listener);
    if (options?.signal) addEventListener.call(options.signal, 'abort', () => remove(target, key, listener), { once: true });
    if (options?.once) addEventListener.call(target, type, () => remove(target, key, listener), options);
    return addEventListener.call(target, type, listener, options);
  };

  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    remove(target, keyOf(type, options), listener);
    return removeEventListener.call(target, type, listener, options);
  };

  /** What listens on windows and documents: `{ 'hashchange false': 2 }`. */
  window.listenersOnGlobals = () => {
    const counts = {};
    for (const types of listeners.values()) for (const [key, set] of types) if (set.size) counts[key] = (counts[key] ?? 0) + set.size;
    return counts;
  };
}
