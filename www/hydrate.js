/** Makes articles live that a server has rendered into the page. Needs no WebAssembly. */
import { behave } from './behaviour.js';

/**
 * Starts the behaviour of every article in a tree that is not live yet.
 * @param {ParentNode} [root]
 */
export function hydrate(root = document) {
  const views = [...root.querySelectorAll('.maqal')].map((maqal) => behave(/** @type {HTMLElement} */ (maqal)));
  for (const view of views) view.arrive();
  return views;
}

if (globalThis.document?.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => hydrate(), { once: true });
else if (globalThis.document) hydrate();
