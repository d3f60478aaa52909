/** marked and DOMPurify: what most pages use. */
import DOMPurify from 'dompurify';
import { marked } from 'marked';
import { frame } from './frame.js';

export function mount(json, root) {
  const { markdown, body } = frame(json, root);
  body.append(DOMPurify.sanitize(marked.parse(markdown), { RETURN_DOM_FRAGMENT: true }));
}
