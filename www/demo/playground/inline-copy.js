/** Copies inline content of an article with the direction and the language of each run, and nothing else of its markup. */
import { create } from './create.js';

/** Whether an inline element is isolated from the text around it. */
export function isIsolated(element) {
  return element.matches('bdi, code, math, [dir]') && element.textContent.trim() !== '';
}

/**
 * @param {Node} node
 * @param {(copy: HTMLElement, run: Element) => HTMLElement} [mark] called for runs that are in no other run
 * @returns {Node | string}
 */
export function inlineCopy(node, mark = (copy) => copy) {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeType === Node.TEXT_NODE ? node.data : '';
  if (node.matches('[part~=hidden], [hidden]')) return '';
  const isRun = isIsolated(node);
  const content = [...node.childNodes].map((child) => inlineCopy(child, isRun ? undefined : mark));
  const lang = node.getAttribute('lang') ?? undefined;
  if (!isRun) return create('span', { lang }, ...content);
  return mark(create('bdi', { lang, dir: node.getAttribute('dir') ?? getComputedStyle(node).direction }, ...content), node);
}
