/** Finds and shows the panels of an article, one for each language. */
import { childrenOf } from '../shared/children.js';
import { tabId } from './tab-list.js';

/**
 * The panels of an article, in the order of the tabs. Only a `div` is one: a form of other markup can hide its own methods.
 * @param {HTMLElement} root the element of class `maqal`
 * @returns {HTMLElement[]}
 */
export function panelsOf(root) {
  return childrenOf(root, 'div[part~=panel]');
}

/**
 * The panel that is shown.
 * @param {HTMLElement} root
 */
export function shownPanel(root) {
  const panels = panelsOf(root);
  return panels.find((panel) => !panel.hidden) ?? panels[0];
}

/**
 * The panel that contains a node.
 * @param {HTMLElement} root
 * @param {EventTarget | null} node
 */
export function panelAround(root, node) {
  return panelsOf(root).find((panel) => panel.contains(/** @type {Node} */ (node)));
}

/**
 * Shows one panel and hides the others. The shown one is the tab panel of its tab, and the next stop of the Tab key. A hidden
 * one loses role and name, because with `until-found`, which other browsers read as `true`, it still has a box.
 * @param {HTMLElement} root
 * @param {HTMLElement} shown
 */
export function showPanel(root, shown) {
  for (const panel of panelsOf(root)) {
    panel.hidden = panel !== shown && /** @type {any} */ ('until-found');
    removeName(panel);
  }
  shown.setAttribute('role', 'tabpanel');
  shown.setAttribute('aria-labelledby', tabId(shown));
  if (!beginsWithFocusable(shown)) shown.tabIndex = 0;
}

/**
 * Removes role and name of an element, and takes it out of the tab order.
 * @param {Element} element
 */
export function removeName(element) {
  for (const name of ['tabindex', 'role', 'aria-labelledby']) element.removeAttribute(name);
}

/**
 * Whether the first content of a panel is focusable: then the panel itself is not (ARIA Authoring Practices).
 * @param {HTMLElement} panel
 */
function beginsWithFocusable(panel) {
  /** @type {any} A text has no `localName`, and nothing inside. */
  let first = panel.firstElementChild;
  while (first && !['a', 'audio', 'video'].includes(first.localName)) first = first.firstChild;
  return first !== null;
}
