/** Which language suits: the same lookup as the library's, tested by the same table. */

/** A well-formed language tag (BCP 47), private use and grandfathered tags aside. */
const TAG =
  /^([a-z]{2,3}(-[a-z]{3})?|[a-z]{5,8})(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-[a-wyz\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?$/;
/** What a tag is shortened by: its last subtag, together with a singleton before it. */
const END = /(-[a-z\d])?-[a-z\d]+$|^[a-z]+$/;

/**
 * The first available language that fits the wanted ones (RFC 4647, "Lookup"). Each wanted tag is shortened from its end; at
 * every length a language that is more exact than the tag (`ar-EG` for `ar`) fits too, after one that is equal.
 * @param {Iterable<string>} wanted BCP 47 tags in order of preference
 * @param {readonly string[]} available
 * @returns {string | undefined} as it stands in `available`
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
