/** Finds the language that fits the preferred ones: the same lookup as in Rust, tested by the same table. */

/** What one step of truncation removes: the last subtag, with a singleton before it. */
const END = /(\b\w-)?\w+-$/;

/**
 * Languages and what they stand for, as in Rust, except the retired codes, which every engine knows.
 * @type {Record<string, string>}
 */
const ALIASES = { tl: 'fil', sh: 'sr-Latn', arb: 'ar', pes: 'fa', prs: 'fa-AF', cmn: 'zh', yue: 'zh-Hant' };
/** What else two languages stand for if there is no better match. */
const NORWEGIAN = { nb: 'no', nn: 'no' };

/**
 * The first available language that matches the wanted ones (RFC 4647, "Lookup"). Each wanted tag is truncated from its end;
 * at every length an equal tag matches, then a more specific one (`ar-EG` for `ar`). Tags are compared by what they stand for.
 * @param {Iterable<string>} wanted BCP 47 tags in order of preference
 * @param {readonly string[]} available
 * @returns {string | undefined} spelled as in `available`
 */
export function lookup(wanted, available) {
  for (const tag of wanted) {
    for (const more of [{}, NORWEGIAN]) {
      const tags = available.map((tag) => canonical(tag, more));
      for (let range = canonical(tag, more); range; range = range.replace(END, '')) {
        const found = available[tags.indexOf(range)] ?? available[tags.findIndex((tag) => tag.startsWith(range))];
        if (found) return found;
      }
    }
  }
}

/**
 * What a tag stands for, with a hyphen after each subtag; empty if it is not well-formed. Chinese has the script of its region.
 * @param {string} tag
 * @param {Record<string, string>} more aliases
 */
function canonical(tag, more) {
  try {
    // `Intl` does not know extended languages, as in `zh-cmn`; it keeps those that are private use.
    const [known] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-').replace(/^\w+-(?=[a-z]{3}\b)/i, '$&x-'));
    return `${known}-`
      .replace(/^\w+/, (language) => ALIASES[language] ?? more[language] ?? language)
      .replace(/^zh-(?=CN|SG)/, 'zh-Hans-')
      .replace(/^zh-(?=TW|HK|MO)/, 'zh-Hant-');
  } catch {
    return '';
  }
}
