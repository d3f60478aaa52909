/** Moves focus to what a reader is led to. */

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
