/** Answers the library's questions about languages from the engine's `Intl`; empty if the engine does not have the language. */

/**
 * The last formatter for the Gregorian calendar and for another one, with what it is for, because creating one takes longer than
 * reading an article.
 * @type {[key: string, format: Intl.DateTimeFormat][]}
 */
const formats = [];

/** The functions that the WebAssembly imports. */
export const intl = {
  /**
   * A day in the calendar and digits of the locale, as CLDR's long date, or a month with its year.
   * @param {string} locale
   * @param {number} slot 0 for the Gregorian calendar, 1 for another one
   * @param {string} day in ISO 8601: `2022-10-26`, or a month: `2022-10`; without a time it is in UTC
   */
  formatDate(locale, slot, day) {
    if (!isKnown(Intl.DateTimeFormat, locale)) return '';
    const isMonth = day.length === 7;
    const key = locale + isMonth;
    if (formats[slot]?.[0] !== key) formats[slot] = [key, new Intl.DateTimeFormat(locale, dateOptions(locale, isMonth))];
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
 * @param {boolean} isMonth
 * @returns {Intl.DateTimeFormatOptions}
 */
function dateOptions(locale, isMonth) {
  // Chromium has no long date of the Hebrew calendar in Hebrew, whose digits are letters.
  if (!isMonth && !locale.startsWith('he-u-ca-hebrew')) return { timeZone: 'UTC', dateStyle: 'long' };
  return { timeZone: 'UTC', day: isMonth ? undefined : 'numeric', month: 'long', year: 'numeric' };
}

/**
 * @param {{ supportedLocalesOf(locale: string): string[] }} formatter
 * @param {string} locale
 */
function isKnown(formatter, locale) {
  return formatter.supportedLocalesOf(locale).length > 0;
}
