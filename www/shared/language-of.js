/** Finds the language that surrounds an element. */

/**
 * The attribute `lang` of the element or of the nearest one around it; empty if there is none.
 * @param {Element} element
 */
export function languageOf(element) {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}

/**
 * The language of the page around an element.
 * @param {Element} element
 */
export function pageLanguageOf(element) {
  return languageOf(element) || document.documentElement.lang;
}
