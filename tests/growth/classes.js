/** The classes of input whose cost must grow linearly: each makes an article of about so many bytes. */
import { HTML } from './html.js';
import { JSON_TEXTS } from './json.js';
import { MARKDOWN } from './markdown.js';
import { TEXTS } from './texts.js';

/** @type {{ name: string, of: (bytes: number) => string }[]} `of` returns the JSON text of an article */
export const CLASSES = [MARKDOWN, HTML, TEXTS, JSON_TEXTS].flatMap((group) => Object.entries(group).map(([name, of]) => ({ name, of })));
