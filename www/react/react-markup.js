/** Renders the inside of the element, on a server. */
import { read } from 'maqal';
import { style } from '../library/embedded-style.js';

/**
 * The markup of an article; `undefined` if only the browser can complete it.
 * @param {Record<string, any>} props
 * @param {string} id of React, for the ids inside
 * @throws {import('maqal').MaqalError}
 */
export function markupOf(props, id) {
  const { article: json, base, bodyFrom, light, pageLanguage, stylesheet } = props;
  if (json === undefined || json === null || bodyFrom) return;
  const article = read(json, { base, defaultLanguage: typeof pageLanguage === 'string' ? pageLanguage : '' });
  try {
    if (article.files.length) return;
    const shadow = !light && (stylesheet ? { href: stylesheet } : { css: style });
    return article.toHtml({ ...options(props), idPrefix: props.id || `maqal-${id.replace(/\W/g, '')}`, shadow });
  } finally {
    article.free();
  }
}

/** @param {Record<string, any>} props */
function options({ language, headingLevel, digits, bothMonths, calendar, embeds }) {
  return { language, headingLevel, digits, bothMonths, calendar, embeds };
}
