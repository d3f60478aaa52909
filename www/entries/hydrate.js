/** The entry that enhances articles rendered by a server. Needs no WebAssembly. */
import { enhance } from '../behaviour/behaviour.js';

/**
 * Enhances every article in a tree that is not enhanced yet.
 * @param {ParentNode} [root]
 * @param {{ embeds?: string }} [options] also applies to articles that are enhanced already
 */
export function hydrate(root = document, { embeds } = {}) {
  const behaviours = [...root.querySelectorAll('.maqal')].map((article) => enhance(/** @type {HTMLElement} */ (article), undefined, embeds));
  for (const behaviour of behaviours) behaviour.scrollToFragment();
  return behaviours;
}

if (globalThis.document?.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => hydrate(), { once: true });
else if (globalThis.document) hydrate();
