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

/**
 * A press of the pointer on text in what only keys should reach, a panel or a wide table, moves focus no more than on any
 * other text. Its default would be prevented for selecting, too.
 * @param {Event} event
 */
export function passBy({ currentTarget, target }) {
  const reached = [.../** @type {Element} */ (currentTarget).querySelectorAll('div[tabindex="0"]')];
  const passed = reached.filter((element) => element.contains(/** @type {Node} */ (target)) && focused(element) !== element);
  for (const element of passed) element.removeAttribute('tabindex');
  // The browser has decided by then. What has no role any more is hidden, or not wide.
  setTimeout(() => {
    for (const element of passed) if (element.role) /** @type {HTMLElement} */ (element).tabIndex = 0;
  });
}
