/** marked and the sanitizer of the browser. */
import { marked } from 'marked';
import { frame } from './frame.js';

export const isSupported = 'setHTML' in Element.prototype;

export function mount(json, root) {
  const { markdown, body } = frame(json, root);
  body.setHTML(marked.parse(markdown));
}
