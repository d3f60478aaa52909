/** Makes articles live that a server has rendered into the page. Needs no WebAssembly. */
import { behave } from '../behaviour/behaviour.js';

/**
 * Starts the behaviour of every article in a tree that is not live yet.
 * @param {ParentNode} [root]
 * @param {{ embeds?: string }} [options] for those that are live already, too
 */
export function hydrate(root = document, { embeds } = {}) {
  const views = [...root.querySelectorAll('.maqal')].map((maqal) => behave(/** @type {HTMLElement} */ (maqal), undefined, embeds));
  for (const view of views) view.arrive();
  return views;
}

if (globalThis.document?.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => hydrate(), { once: true });
else if (globalThis.document) hydrate();
