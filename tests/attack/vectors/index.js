/**
 * All vectors: `{ name, article, options, attributes }`, of which only the article is always there. In every text `RUN` stands for
 * a script that names its vector, `EVIL` for a URL that nothing may request, `EVILHOST` for its host, `PICTURE` for a picture that an
 * article may show, `NUMBER` for the number of the vector.
 */
import fields from './fields.js';
import formats from './formats.js';
import gadgets from './gadgets.js';
import elements from './html-elements.js';
import attributes from './html-attributes.js';
import markdown from './markdown.js';
import namespaces from './namespaces.js';
import options from './options.js';
import { saturated } from './saturated.js';
import styles from './styles.js';
import syntax from './syntax.js';
import urls from './urls.js';

const named = (kind, list, vector) => list.map((entry, index) => ({ name: `${kind} ${index + 1}`, ...vector(entry) }));
const body = (encodingFormat) => (articleBody) => ({ article: { '@type': 'NewsArticle', inLanguage: 'en', headline: 'A vector', encodingFormat, articleBody } });
const whole = (article) => ({ article });

const HTML = { element: elements, attribute: attributes, namespace: namespaces, syntax, style: styles };

/** The vectors that are written by hand. */
export const written = [
  ...Object.entries(HTML).flatMap(([kind, list]) => named(`HTML ${kind}`, list, body('text/html'))),
  ...named('Markdown', markdown, body('text/markdown')),
  ...named('URL', urls, whole),
  ...named('field', fields, whole),
  ...named('format', formats, whole),
  ...named('option', options, (vector) => vector),
];

/** The HTML inside Markdown, which has a path of its own, and payloads in every text of the articles of tests/spec. */
export const generated = [
  ...Object.entries(HTML).flatMap(([kind, list]) => named(`HTML ${kind} in Markdown`, list, (html) => body('text/markdown')(`a ${html} *b*\n\n${html}\n\n*c*`))),
  ...saturated.map(({ name, article }) => ({ name, article })),
];

/** HTML of readers beside articles, which maqal does not render. */
export const markup = named('gadget', gadgets, (html) => ({ html }));

/** Numbers vectors from 1, and fills in their placeholders. */
export function numbered(vectors, host) {
  return vectors.map((vector, index) => fill({ id: index + 1, ...vector }, host));
}

function fill(vector, { host, url }) {
  const text = JSON.stringify(vector)
    .replaceAll('EVILHOST', host)
    .replaceAll('EVIL', `${url}/hit/${vector.id}`)
    .replaceAll('PICTURE', `${url}/picture/${vector.id}`)
    .replaceAll('RUN', `fired(${vector.id})`)
    .replaceAll('NUMBER', String(vector.id));
  const { article, ...rest } = JSON.parse(text);
  return { ...rest, json: JSON.stringify(article) };
}
