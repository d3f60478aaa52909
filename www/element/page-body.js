/** Reads the body of an article from an element of the page, for JSON without one (`body-from`). */
import { MaqalError } from '../shared/error.js';
import { whenParsed } from './source.js';

/**
 * Finds the element that `body-from` selects, once the page is parsed.
 * @param {Element} host
 * @returns {Promise<HTMLElement | undefined>} nothing without the attribute
 * @throws {MaqalError} if no element is selected, or one around the host
 */
export async function pageBodyOf(host) {
  const selector = host.getAttribute('body-from');
  if (selector === null) return;
  await whenParsed();
  const element = find(selector, host);
  if (!element) throw new MaqalError('body.missing', `body-from matches no element: ${selector}`);
  if (element.contains(host)) throw new MaqalError('body.around', `body-from matches an element around the article: ${selector}`);
  return element;
}

/**
 * Hides an element while the article shows its content, so that no text appears twice.
 * @param {HTMLElement} element
 * @returns {() => void} restores its `display`
 */
export function hide(element) {
  const { style } = element;
  const { display } = style;
  const priority = style.getPropertyPriority('display');
  // A style sheet of the page may show elements with the attribute `hidden`.
  style.setProperty('display', 'none', 'important');
  return () => style.setProperty('display', display, priority);
}

/**
 * Searches the tree of the host, then the document.
 * @param {string} selector
 * @param {Element} host
 * @returns {HTMLElement | null}
 */
function find(selector, host) {
  const tree = /** @type {ParentNode} */ (/** @type {unknown} */ (host.getRootNode()));
  try {
    return tree.querySelector(selector) ?? document.querySelector(selector);
  } catch (cause) {
    throw new MaqalError('body.selector', `body-from is not a valid selector: ${selector}`, { cause });
  }
}
