/** Finds the language that fits the preferred ones: the same lookup as in Rust, tested by the same table. */

/** Well-formed language tags (BCP 47), except private-use and grandfathered ones, as `canonical` writes them: `\w` is a letter or a digit. */
const TAG = /^([a-z]{2,3}(-[a-z]{3})?|[a-z]{5,8})(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-(\w{5,8}|\d\w{3}))*(-[a-wyz\d](-\w{2,8})+)*(-x(-\w{1,8})+)?-$/;
/** What one step of truncation removes: the last subtag, with a singleton before it. */
const END = /(\b\w-)?\w+-$/;

/** Pairs of an alias and what it stands for, as in Rust. */
const ALIASES = 'iw he in id ji yi mo ro tl fil sh sr-latn arb ar pes fa prs fa-af cmn zh yue zh-hant zh-cn zh-hans-cn zh-sg zh-hans-sg zh-tw zh-hant-tw zh-hk zh-hant-hk zh-mo zh-hant-mo';
const WITH_NORWEGIAN = `${ALIASES} nb no nn no`;

/**
 * The first available language that matches the wanted ones (RFC 4647, "Lookup"). Each wanted tag is truncated from its end;
 * at every length an equal tag matches, then a more specific one (`ar-EG` for `ar`). Tags are compared by what they stand for.
 * @param {Iterable<string>} wanted BCP 47 tags in order of preference
 * @param {readonly string[]} available
 * @returns {string | undefined} spelled as in `available`
 */
export function lookup(wanted, available) {
  for (const tag of wanted) {
    for (const aliases of [ALIASES, WITH_NORWEGIAN]) {
      const tags = available.map((tag) => canonical(tag, aliases));
      for (let range = canonical(tag, aliases); TAG.test(range); range = range.replace(END, '')) {
        const found = available[tags.indexOf(range)] ?? available[tags.findIndex((tag) => tag.startsWith(range))];
        if (found) return found;
      }
    }
  }
}

/**
 * What a tag stands for, in lower case, with a hyphen after each subtag.
 * @param {string} tag
 * @param {string} aliases
 */
function canonical(tag, aliases) {
  let result = `${tag.trim().toLowerCase().replaceAll('_', '-')}-`;
  for (const [, alias, standard] of aliases.matchAll(/(\S+) (\S+)/g)) result = result.replace(RegExp(`^${alias}-`), `${standard}-`);
  return result;
}
