// Records what must not happen in the page. A classic script, the first of the page, so that nothing can run before it.
(() => {
  const findings = [];
  const detector = {
    /** The vector that is handled now, for findings that do not name theirs. */
    current: 0,
    report(kind, vector, what) {
      findings.push({ kind, vector: Number(vector) || detector.current, what: String(what).slice(0, 300) });
    },
    /** All findings until now, with those that show only at the end. */
    collect() {
      const known = new Set(findings.map(({ what }) => what));
      for (const what of [...pollution(), ...clobbered()]) if (!known.has(what)) detector.report(what.split(':')[0], 0, what);
      return findings;
    },
  };
  const { report } = detector;
  Object.defineProperty(window, 'detector', { value: detector });
  Object.defineProperty(window, 'fired', { value: (id) => report('script', id, 'a script ran') });
  for (const name of ['alert', 'confirm', 'prompt', 'print']) Object.defineProperty(window, name, { value: (id) => report('dialog', id, name) });
  Object.defineProperty(window, 'open', { value: (url) => (report('window', 0, `window.open ${url}`), null) });

  addEventListener('error', ({ message }) => message && !/^ResizeObserver loop/.test(message) && report('error', 0, message));
  addEventListener('unhandledrejection', ({ reason }) => report('error', 0, reason));
  // The policy that is enforced only keeps the test from other hosts; the one that reports is strict.
  document.addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective, blockedURI, sample }) => {
    // Chromium names none where it could not parse the URL.
    if (disposition === 'report' && blockedURI) report('policy', 0, `${effectiveDirective} ${blockedURI} ${sample}`);
  });
  // Links lead away legitimately; only one that runs script is followed. The last listener of all.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target.localName === 'a' || target.localName === 'area');
    if (link && link.protocol !== 'javascript:') event.preventDefault();
  });

  const prototypes = { Object: Object.prototype, Array: Array.prototype, Function: Function.prototype, String: String.prototype };
  const keys = () => Object.entries(prototypes).map(([name, prototype]) => [name, Reflect.ownKeys(prototype).map(String)]);
  const before = new Map(keys().map(([name, list]) => [name, new Set(list)]));
  const pollution = () => keys().flatMap(([name, list]) => list.filter((key) => !before.get(name).has(key)).map((key) => `pollution: ${name}.prototype.${key}`));

  // A form or an image may take the place of a property of the document.
  const names = ['body', 'head', 'getElementById', 'createElement', 'querySelector', 'cookie', 'documentElement', 'baseURI', 'defaultView', 'activeElement', 'forms'];
  const native = (name) => {
    for (let object = document; object; object = Object.getPrototypeOf(object)) {
      const descriptor = object !== document && Object.getOwnPropertyDescriptor(object, name);
      if (descriptor) return descriptor.get ? descriptor.get.call(document) : descriptor.value;
    }
  };
  const clobbered = () => names.filter((name) => document[name] !== native(name)).map((name) => `clobber: document.${name}`);
})();
