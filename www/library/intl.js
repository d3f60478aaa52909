/** Answers the library's questions about languages from the engine's `Intl`; empty if the engine does not have the language. */

/**
 * The last formatter for the Gregorian calendar and for another one, with its locale, because creating one takes longer than
 * reading an article.
 * @type {[locale: string, format: Intl.DateTimeFormat][]}
 */
const formats = [];

/** The functions that the WebAssembly imports. */
export const intl = {
  /**
   * A day in the calendar and digits of the locale, as CLDR's long date.
   * @param {string} locale
   * @param {number} slot 0 for the Gregorian calendar, 1 for another one
   * @param {string} day in ISO 8601; without a time it is in UTC
   */
  formatDate(locale, slot, day) {
    if (!isKnown(Intl.DateTimeFormat, locale)) return '';
    if (formats[slot]?.[0] !== locale) formats[slot] = [locale, new Intl.DateTimeFormat(locale, dateOptions(locale))];
    return formats[slot][1].format(new Date(day));
  },

  /**
   * The name of a language in itself, capitalised.
   * @param {string} identifier
   */
  languageName(identifier) {
    if (!isKnown(Intl.DisplayNames, identifier)) return '';
    const name = new Intl.DisplayNames(identifier, { type: 'language', fallback: 'none' }).of(identifier) ?? '';
    return name.replace(/^./u, (first) => first.toLocaleUpperCase(identifier));
  },
};

/**
 * @param {string} locale
 * @returns {Intl.DateTimeFormatOptions}
 */
function dateOptions(locale) {
  // Chromium has no long date of the Hebrew calendar in Hebrew, whose digits are letters.
  const style = locale.startsWith('he-u-ca-hebrew') ? { day: 'numeric', month: 'long', year: 'numeric' } : { dateStyle: 'long' };
  return /** @type {Intl.DateTimeFormatOptions} */ ({ timeZone: 'UTC', ...style });
}

/**
 * @param {{ supportedLocalesOf(locale: string): string[] }} formatter
 * @param {string} locale
 */
function isKnown(formatter, locale) {
  return formatter.supportedLocalesOf(locale).length > 0;
}
