/** Finds children. */

/**
 * The children of an element that match a selector. `:scope >` would find the same, but nothing in a shadow tree of jsdom. A form
 * can hide its methods from scripts, but not from a selector.
 * @param {Element} element
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function childrenOf(element, selector) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll(selector))].filter(({ parentNode }) => parentNode === element);
}
