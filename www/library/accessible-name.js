/** Gives an article the accessible name that the page sets, in place of its headline. */
import { panelsOf } from '../behaviour/panels.js';
import { childrenOf } from '../shared/children.js';
import { create } from '../shared/create.js';
import { languageOf } from '../shared/language-of.js';

/**
 * The text and the language of the `aria-label` or `aria-labelledby` of an element.
 * @param {Element} host
 * @returns {{ text: string, lang: string }}
 */
export function accessibleName(host) {
  const tree = /** @type {Document | ShadowRoot} */ (host.getRootNode());
  const ids = (host.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  const named = /** @type {Element[]} */ (ids.map((id) => tree.getElementById?.(id)).filter(Boolean));
  const text = named.map(({ textContent }) => textContent).join(' ').trim() || host.getAttribute('aria-label')?.trim() || '';
  return { text, lang: languageOf(named[0] ?? host) };
}

/**
 * Names the articles inside; without a text, their headlines name them again.
 * @param {HTMLElement} root
 * @param {{ text: string, lang: string }} label
 */
export function applyName(root, { text, lang }) {
  const panels = panelsOf(root);
  labelOf(root)?.remove();
  const id = `${panels[0]?.id}:label`;
  // A hidden element with its own `lang`: an attribute would be read in the language of the article.
  if (text) root.append(create('span', { hidden: '', id, lang }, text));
  for (const panel of panels) nameBy(text ? id : `${panel.id}-headline`, panel);
}

/**
 * Names the article in a new panel as those in the others.
 * @param {HTMLElement} root
 * @param {HTMLElement} panel
 */
export function nameAlike(root, panel) {
  const label = labelOf(root);
  if (label) nameBy(label.id, panel);
}

/**
 * @param {string} id
 * @param {HTMLElement} panel
 */
function nameBy(id, panel) {
  childrenOf(panel, 'article')[0]?.setAttribute('aria-labelledby', id);
}

/** @param {HTMLElement} root */
function labelOf(root) {
  return childrenOf(root, '[id$=":label"]')[0];
}
