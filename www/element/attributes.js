/** Reads the attributes of `<maqal-article>` that say how an article is read and rendered. */
import { pageLanguageOf } from '../shared/language-of.js';

/**
 * The options of reading; the library ignores values of another type, such as `null`.
 * @param {Element} host
 * @returns {import('../types/index.js').Source}
 */
export function sourceOptionsOf(host) {
  const base = /** @type {any} */ (host.getAttribute('base'));
  return {
    // A page that was opened from disk has a URL that is safe for nothing; what is relative to the page can stay so.
    base: location.protocol === 'file:' ? base : (base && URL.parse(base, document.baseURI)?.href) ?? base,
    defaultLanguage: host.hasAttribute('page-language') ? pageLanguageOf(host) : '',
  };
}

/**
 * The options of rendering, but for the language.
 * @param {Element} host
 * @param {string} prefix for ids, if the element has no id
 * @returns {import('../types/index.js').Options}
 */
export function optionsOf(host, prefix) {
  return {
    headingLevel: Number(host.getAttribute('heading-level')) || undefined,
    // With the element's own id, links from outside stay valid.
    idPrefix: /^\S+$/.test(host.id) ? host.id : prefix,
    // The library ignores `null`.
    digits: /** @type {any} */ (host.getAttribute('digits')),
    bothMonths: host.hasAttribute('both-months'),
    calendar: /** @type {any} */ (host.getAttribute('calendar')),
    embeds: host.getAttribute('embeds') ?? '',
  };
}
