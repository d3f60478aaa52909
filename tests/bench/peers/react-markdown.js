/** react-markdown, which makes React elements, with tables as the others have them. */
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { frame } from './frame.js';

const PLUGINS = [remarkGfm];

export function mount(json, root) {
  const { markdown, body } = frame(json, root);
  const reactRoot = createRoot(body);
  flushSync(() => reactRoot.render(createElement(Markdown, { remarkPlugins: PLUGINS }, markdown)));
  return { free: () => reactRoot.unmount() };
}
