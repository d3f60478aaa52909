/** The attributes of `<maqal-article>` as properties, and what they say about reading and rendering an article. */
import { pageLanguageOf } from '../shared/language-of.js';

/** @typedef {import('../types/index.js').MaqalArticleElement} Element */

/** The attributes whose change needs the article to be read again, and to be rendered again. */
export const READING = ['src', 'base', 'body-from', 'page-language'];
export const RENDERING = ['heading-level', 'digits', 'both-months', 'calendar', 'embeds'];
/** Those that a property reflects. */
export const REFLECTED = [...READING, ...RENDERING, 'loading', 'light', 'sync', 'remember', 'follow', 'contents', 'side-by-side'];

/** Those that say yes or no, by how they begin. The last two may have a value, too. */
const FLAGS = /^(light|follow|contents|page|both|(remember|side-by-side))/;

/**
 * The property of an attribute.
 * @param {string} name
 */
export function propertyOf(name) {
  return name.replace(/-./g, ([, letter]) => letter.toUpperCase());
}

/**
 * Adds the properties to the class of the element. A falsy value, such as `undefined`, removes the attribute.
 * @param {object} prototype
 */
export function reflectAttributes(prototype) {
  for (const name of REFLECTED) {
    Object.defineProperty(prototype, propertyOf(name), {
      get() {
        const value = this.getAttribute(name);
        if (name === 'heading-level') return Number(value);
        const flag = FLAGS.exec(name);
        return flag ? (flag[2] && value) || value !== null : value ?? '';
      },
      set(value) {
        if (value) this.setAttribute(name, value === true ? '' : value);
        else this.removeAttribute(name);
      },
    });
  }
}

/**
 * The options of reading.
 * @param {Element} host
 * @returns {import('../types/index.js').Source}
 */
export function sourceOptionsOf(host) {
  const { base } = host;
  return {
    // A page that was opened from disk has a URL that is safe for nothing; what is relative to the page can stay so.
    base: (location.protocol !== 'file:' && base && URL.parse(base, document.baseURI)?.href) || base,
    defaultLanguage: host.pageLanguage ? pageLanguageOf(host) : '',
  };
}

/**
 * The options of rendering, but for the language. The library ignores values that it does not know, such as an empty `digits`.
 * @param {Element} host
 * @param {string} prefix for ids, if the element has no id
 * @returns {import('../types/index.js').Options}
 */
export function optionsOf({ id, headingLevel, digits, bothMonths, calendar, embeds }, prefix) {
  // With the element's own id, links from outside stay valid.
  return { headingLevel: headingLevel || undefined, idPrefix: /^\S+$/.test(id) ? id : prefix, digits, bothMonths, calendar, embeds };
}
