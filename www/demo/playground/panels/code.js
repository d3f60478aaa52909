/** A block of code that can be scrolled and copied. */
import { create } from '../create.js';
import { copyButton } from '../copy.js';

/**
 * @param {string} name what it is, for screen readers
 * @param {string} text what is copied
 * @param {(Node | string)[]} [content] how it is shown
 */
export function codeBlock(name, text, content = isolated(text)) {
  const block = create('pre', { dir: 'ltr', lang: 'zxx', translate: 'no', tabindex: '0', role: 'region', 'aria-label': name }, create('code', {}, ...content));
  return [block, create('p', { class: 'actions' }, ...copyButton('Copy', () => text))];
}

/** A code whose quoted texts keep their own direction. */
function isolated(code) {
  return code.split(/("(?:[^"\\\n]|\\.)*")/).map((part, index) => (index % 2 ? create('bdi', {}, part) : part));
}
