/** Finds and shows the panels of an article, one for each language. */
import { tabId } from './tab-list.js';

/** Whether the browser's search finds hidden panels, and fires `beforematch` when it does. */
export const isSearchable = 'onbeforematch' in (globalThis.document?.documentElement ?? {});

/**
 * The panels of an article, in the order of the tabs.
 * @param {HTMLElement} root the element of class `maqal`
 * @returns {HTMLElement[]}
 */
export function panelsOf(root) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(':scope > [part~=panel]'))];
}

/**
 * Shows one panel and hides the others. The shown one is the tab panel of its tab, and the next stop of the Tab key. A hidden
 * one loses role and name, because with `until-found` it still has a box.
 * @param {HTMLElement[]} panels
 * @param {HTMLElement} shown
 */
export function showPanel(panels, shown) {
  for (const panel of panels) {
    const isShown = panel === shown;
    panel.hidden = !isShown && (isSearchable ? /** @type {any} */ ('until-found') : true);
    if (!isShown) for (const name of ['tabindex', 'role', 'aria-labelledby']) panel.removeAttribute(name);
  }
  shown.role = 'tabpanel';
  shown.setAttribute('aria-labelledby', tabId(shown));
  if (beginsWithFocusable(shown)) shown.removeAttribute('tabindex');
  else shown.tabIndex = 0;
}

/**
 * Whether the first content of a panel is focusable: then the panel itself is not (ARIA Authoring Practices).
 * @param {HTMLElement} panel
 */
function beginsWithFocusable(panel) {
  let first = panel.firstElementChild;
  while (first?.firstElementChild && first.firstElementChild === first.firstChild) first = first.firstElementChild;
  return Boolean(first?.closest('a, audio, video'));
}
