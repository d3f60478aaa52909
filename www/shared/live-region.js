/** Announces messages to screen readers. */
import { create } from './create.js';

/**
 * Announces a message in an element with its own `lang`: an `aria-label` would be read in the language around it. It is a
 * block, because WebKit announces the text of a span in the language around the region.
 * @param {HTMLElement} region has the role `status`, and was in the tree before it has text: otherwise nothing is announced
 * @param {{ lang: string, dir: string }} language
 * @param {(string | Node)[]} content
 */
export function announce(region, { lang, dir }, ...content) {
  const text = create('p', { lang, dir });
  text.append(...content);
  region.replaceChildren(text);
}
