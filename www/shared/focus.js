/** Reads and moves focus. */

/**
 * The element that has focus, if it is this one or inside it; for focus in a nested shadow tree, the host of that tree.
 * Read from `activeElement`, because WebKit updates `:focus` too late.
 * @param {Element} element
 * @returns {Element | null}
 */
export function focused(element) {
  const { activeElement } = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  return element.contains(activeElement) ? activeElement : null;
}

/**
 * Focuses any element, without scrolling to it unless the options say so. One that is not focusable becomes so until it loses
 * focus, so that a later click does not focus it.
 * @param {HTMLElement} element
 * @param {FocusOptions} [options]
 */
export function focus(element, options = { preventScroll: true }) {
  element.focus(options);
  if (focused(element) === element) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus(options);
}

/**
 * Keeps a press of the pointer on the text of a panel or a scroll region from focusing it: they are focusable for the
 * keyboard only. Preventing the default would prevent selecting text, too.
 * @param {Event} event
 */
export function ignorePointerFocus({ currentTarget, target }) {
  for (const element of /** @type {HTMLElement} */ (currentTarget).querySelectorAll('div[tabindex="0"]')) {
    if (element.contains(/** @type {Node} */ (target)) && focused(element) !== element) {
      element.removeAttribute('tabindex');
      // By then the browser has moved focus. An element without a role is hidden by now, or scrolls no longer.
      setTimeout(() => element.hasAttribute('role') && (element.tabIndex = 0));
    }
  }
}
