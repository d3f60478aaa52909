/** Finds the language that fits the preferred ones: the same lookup as in Rust, tested by the same table. */

/** Well-formed language tags (BCP 47), except private-use and grandfathered ones. After `normal`, `\w` is a letter or a digit. */
const TAG = /^([a-z]{2,3}(-[a-z]{3})?|[a-z]{5,8})(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-(\w{5,8}|\d\w{3}))*(-[a-wyz\d](-\w{2,8})+)*(-x(-\w{1,8})+)?$/;
/** What one step of truncation removes: the last subtag, with a singleton before it. */
const END = /(-\w)?-\w+$|^\w+$/;

/**
 * The first available language that matches the wanted ones (RFC 4647, "Lookup"). Each wanted tag is truncated from its end;
 * at every length an equal tag matches, then a more specific one (`ar-EG` for `ar`).
 * @param {Iterable<string>} wanted BCP 47 tags in order of preference
 * @param {readonly string[]} available
 * @returns {string | undefined} spelled as in `available`
 */
export function lookup(wanted, available) {
  const tags = available.map(normal);
  for (const tag of wanted) {
    for (let range = normal(tag); TAG.test(range); range = range.replace(END, '')) {
      const equal = tags.indexOf(range);
      const found = equal < 0 ? tags.findIndex((tag) => tag.startsWith(`${range}-`)) : equal;
      if (found >= 0) return available[found];
    }
  }
}

/** @param {string} tag */
function normal(tag) {
  return tag.trim().toLowerCase().replaceAll('_', '-');
}
