/** The libraries that maqal is compared with, by name: each mounts an article, and returns what must be freed, if anything. */
import * as markdownItDompurify from './markdown-it-dompurify.js';
import * as markedDompurify from './marked-dompurify.js';
import * as markedSetHtml from './marked-sethtml.js';
import * as reactMarkdown from './react-markdown.js';

const ALL = {
  'marked + DOMPurify': markedDompurify,
  'marked + setHTML': markedSetHtml,
  'markdown-it + DOMPurify': markdownItDompurify,
  'react-markdown': reactMarkdown,
};

/** Those that this browser supports. */
export const peers = Object.fromEntries(Object.entries(ALL).filter(([, { isSupported = true }]) => isSupported).map(([name, { mount }]) => [name, mount]));
