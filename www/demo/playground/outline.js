/** Computes the accessibility tree of rendered elements: roles, names and states. */
import { computeAccessibleName, getRole, isSubtreeInaccessible } from 'dom-accessibility-api';

/** Implicit roles (HTML-AAM) that the library does not have. */
const MORE_ROLES = { p: 'paragraph', blockquote: 'blockquote', code: 'code', time: 'time', figcaption: 'caption', caption: 'caption', em: 'emphasis', strong: 'strong', del: 'deletion', ins: 'insertion', sub: 'subscript', sup: 'superscript', mark: 'mark' };
/** Roles whose text is shown, because they have no name. */
const TEXTS = /^(paragraph|caption|cell|columnheader|rowheader|listitem|time|code|term|definition|blockquote|emphasis|strong|deletion|insertion|subscript|superscript|mark)$/;

/**
 * @typedef {{ element: Element, role: string, name: string, text: string, states: string[], lang: string, children: Entry[] }} Entry
 * @param {Element} element
 * @returns {Entry[]} the entry of the element, or those inside if it has no role
 */
export function outline(element) {
  // What is hidden until it is found is in no accessibility tree, although its `display` is not `none`.
  if (element.hidden || isSubtreeInaccessible(element) || getComputedStyle(element).visibility === 'hidden') return [];
  const children = [...element.children].flatMap(outline);
  const name = computeAccessibleName(element).trim();
  const role = roleOf(element, name);
  if (!role) return children;
  const text = TEXTS.test(role) && !children.length && !name ? element.textContent.trim() : '';
  return [{ element, role, name, text, states: states(element, role), lang: element.getAttribute('lang') ?? '', children }];
}

/** The role, also where it depends on what is around the element or on its name (HTML-AAM, "header", "footer", "section"). */
function roleOf(element, name) {
  if (!element.hasAttribute('role')) {
    if (/^(header|footer)$/.test(element.localName) && element.parentElement?.closest('article, aside, main, nav, section')) return null;
    if (element.localName === 'section' && !name) return null;
  }
  const role = getRole(element) ?? MORE_ROLES[element.localName] ?? null;
  return role === 'presentation' || role === 'none' || role === 'generic' ? null : role;
}

function states(element, role) {
  const level = element.localName.match(/^h([1-6])$/)?.[1] ?? element.getAttribute('aria-level');
  const current = element.getAttribute('aria-current');
  return [
    role === 'heading' && level && `level ${level}`,
    element.getAttribute('aria-selected') === 'true' && 'selected',
    current && current !== 'false' && `current ${current}`.replace(' true', ''),
    element.localName === 'details' && (element.open ? 'expanded' : 'collapsed'),
    element.tabIndex >= 0 && 'focusable',
  ].filter(Boolean);
}
