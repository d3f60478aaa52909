/** markdown-it and DOMPurify. */
import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';
import { frame } from './frame.js';

const markdownIt = new MarkdownIt({ html: true });

export function mount(json, root) {
  const { markdown, body } = frame(json, root);
  body.append(DOMPurify.sanitize(markdownIt.render(markdown), { RETURN_DOM_FRAGMENT: true }));
}
