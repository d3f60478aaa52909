/** The panel with the article as schema.org JSON-LD. */
import { codeBlock } from './code.js';

/** @param {import('../playground.js').Shown} shown */
export function jsonLd({ article }) {
  return codeBlock('JSON-LD', JSON.stringify(JSON.parse(article.toJsonLd()), null, 2));
}
