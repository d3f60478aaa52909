/** The entry that enhances articles rendered by a server. Needs no WebAssembly. */
import { enhance } from '../behaviour/behaviour.js';

/** What is in the element is its own, once it is defined. */
const ARTICLES = 'div.maqal:not(maqal-article:defined > .maqal)';

/**
 * Enhances every article in a tree that is not enhanced yet.
 * @param {ParentNode} [root]
 * @param {{ embeds?: string, watch?: boolean }} [options] also apply to articles that are enhanced already; `watch` enhances those that
 *   are added later, too, and stops those that are removed
 */
export function hydrate(root, options) {
  root ??= document;
  const { embeds, watch } = options ?? {};
  let behaviours = [...root.querySelectorAll(ARTICLES)].map((article) => enhance(/** @type {HTMLElement} */ (article), undefined, embeds));
  for (const behaviour of behaviours) behaviour.scrollToFragment();
  if (watch) {
    new MutationObserver(() => {
      for (const behaviour of behaviours) if (!behaviour.element.isConnected) behaviour.stop();
      behaviours = hydrate(root, { embeds });
    }).observe(root, { childList: true, subtree: true });
  }
  return behaviours;
}

/** A page may exchange its content without being loaded again. */
const hydratePage = () => hydrate(document, { watch: true });

// A server may import this, too.
if (globalThis.document) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', hydratePage, { once: true });
  else hydratePage();
}
