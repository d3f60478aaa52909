/** The classes of input whose cost must grow linearly: each makes an article of about so many bytes. */
import { HTML } from './html.js';
import { JSON_TEXTS } from './json.js';
import { MARKDOWN } from './markdown.js';
import { TEXTS } from './texts.js';

/** @type {{ name: string, of: (bytes: number) => string }[]} `of` returns the JSON text of an article */
export const CLASSES = [MARKDOWN, HTML, TEXTS, JSON_TEXTS].flatMap((group) => Object.entries(group).map(([name, of]) => ({ name, of })));

/** Classes that the bench measures up to 4 MB: at least one of each kind. The others differ little from one of these. */
const LARGE_NAMES = [
  'arrays, never closed', 'arrays as deep as allowed', 'unknown properties', 'escapes', 'surrogates', 'JSON in a string', 'references in a graph',
  'a chain of references', 'translations', 'keywords in a list', 'keywords of their own in a text', 'authors', 'a long date', 'captions of a video',
  'Portable Text, marks', 'ActivityStreams, languages', 'JSON Feed, items', 'Ghost, HTML', 'attributes whose quote is missing', 'comments that are not closed',
  'CDATA that is not closed', 'a tag that does not end', 'an image with many candidates', 'attributes', 'ids and links to them', 'div in div',
  'b, never closed', 'cells that span', 'rows of formulas', 'quotes in quotes', 'lists in lists on one line', 'quotes in quotes, then lines',
  'emphasis in emphasis', 'asterisks that may do both', 'links in links', 'open brackets', 'references and definitions', 'one footnote, referred to often',
  'footnotes', 'headings of their own', 'a long table', 'short rows in a wide table', 'code in many languages', 'rare character references', 'autolinks',
  'a long word', 'controls', 'tag characters', 'bidi controls that open', 'words of many scripts', 'words in brackets', 'a long number with separators',
];

export const LARGE = LARGE_NAMES.map((name) => CLASSES.find((of) => of.name === name) );
