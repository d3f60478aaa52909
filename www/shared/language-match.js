/** Finds the language that fits the preferred ones: the same lookup as in Rust, tested by the same table. */

/** Well-formed language tags (BCP 47), except private-use and grandfathered ones. After `canonical`, `\w` is a letter or a digit. */
const TAG = /^([a-z]{2,3}(-[a-z]{3})?|[a-z]{5,8})(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-(\w{5,8}|\d\w{3}))*(-[a-wyz\d](-\w{2,8})+)*(-x(-\w{1,8})+)?$/;
/** What one step of truncation removes: the last subtag, with a singleton before it. */
const END = /(-\w)?-\w+$|^\w+$/;

/** Pairs of an alias and what it stands for, as in Rust. */
const ALIASES = 'iw he in id ji yi mo ro tl fil sh sr-latn arb ar pes fa prs fa-af cmn zh yue zh-hant zh-cn zh-hans-cn zh-sg zh-hans-sg zh-tw zh-hant-tw zh-hk zh-hant-hk zh-mo zh-hant-mo';
const NORWEGIAN = 'nb no nn no';

/**
 * The first available language that matches the wanted ones (RFC 4647, "Lookup"). Each wanted tag is truncated from its end;
 * at every length an equal tag matches, then a more specific one (`ar-EG` for `ar`). Tags are compared by what they stand for.
 * @param {Iterable<string>} wanted BCP 47 tags in order of preference
 * @param {readonly string[]} available
 * @returns {string | undefined} spelled as in `available`
 */
export function lookup(wanted, available) {
  const tags = available.map(canonical);
  const norwegian = tags.map(withoutNorwegian);
  for (const tag of wanted) {
    const own = canonical(tag);
    const found = place(own, tags) ?? place(withoutNorwegian(own), norwegian);
    if (found !== undefined) return available[found];
  }
}

/**
 * @param {string} tag
 * @param {readonly string[]} tags
 */
function place(tag, tags) {
  for (let range = tag; TAG.test(range); range = range.replace(END, '')) {
    const equal = tags.indexOf(range);
    const found = equal < 0 ? tags.findIndex((tag) => tag.startsWith(`${range}-`)) : equal;
    if (found >= 0) return found;
  }
}

/** @param {string} tag */
function canonical(tag) {
  return withoutAliases(tag.trim().toLowerCase().replaceAll('_', '-'), ALIASES);
}

/** @param {string} tag */
function withoutNorwegian(tag) {
  return withoutAliases(tag, NORWEGIAN);
}

/**
 * @param {string} tag
 * @param {string} aliases
 */
function withoutAliases(tag, aliases) {
  for (const [, alias, standard] of aliases.matchAll(/(\S+) (\S+)/g)) {
    if (`${tag}-`.startsWith(`${alias}-`)) tag = standard + tag.slice(alias.length);
  }
  return tag;
}
