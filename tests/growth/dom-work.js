/** Counts what a page's scripts do with its DOM: every call, with the number of elements that a search may visit. Runs in the page. */

/** Methods that may visit every element inside. */
const SEARCHES = ['querySelector', 'querySelectorAll', 'getElementsByTagName', 'getElementsByClassName', 'cloneNode', 'replaceChildren', 'remove'];
const TEXTS = ['textContent', 'innerHTML', 'innerText'];

let work = 0;
let sizeOf = () => 0;

/** Starts to count. */
export function count() {
  const { getElementsByTagName } = Element.prototype;
  sizeOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? getElementsByTagName.call(node, '*').length : 0);
  for (const { prototype } of [EventTarget, Node, Element, HTMLElement, Document, DocumentFragment, HTMLAnchorElement, Range]) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name === 'constructor') continue;
      for (const kind of ['value', 'get', 'set']) if (typeof descriptor[kind] === 'function') descriptor[kind] = counted(name, descriptor[kind]);
      if (descriptor.configurable) Object.defineProperty(prototype, name, descriptor);
    }
  }
}

function counted(name, run) {
  const visits = SEARCHES.includes(name) || TEXTS.includes(name);
  return function (...args) {
    work += 1 + (visits ? sizeOf(this) : 0);
    return run.apply(this, args);
  };
}

/** The count since the last call. */
export function taken() {
  const before = work;
  work = 0;
  return before;
}
