/** Where focus is, and moving it to what a reader is led to. */

/**
 * What has focus, of an element and what is in it; of what has it in a tree of its own, that tree's host.
 * It is asked of the tree: WebKit brings `:focus` up to date too late.
 * @param {Element} element
 * @returns {Element | null}
 */
export function focused(element) {
  const { activeElement } = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  return activeElement && element.contains(activeElement) ? activeElement : null;
}

/**
 * Focuses any element. One that takes no focus by itself takes it until it is left, so that a later click on it moves none.
 * @param {HTMLElement} element
 * @param {FocusOptions} [options]
 */
export function focus(element, options) {
  element.focus(options);
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  if (root.activeElement === element) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus(options);
}
