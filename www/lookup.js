/** Which language suits. */

/**
 * The first of those that are there which suits a wanted one, as it is or shortened (RFC 4647, "Lookup").
 * @param {Iterable<string>} wanted BCP 47 tags; the first that is found counts
 * @param {readonly string[]} available
 * @returns {string | undefined} as it stands in `available`
 */
export function lookup(wanted, available) {
  for (const tag of wanted) {
    const subtags = tag.toLowerCase().split('-');
    for (; subtags.length; subtags.pop()) {
      const found = available.find((language) => language.toLowerCase() === subtags.join('-'));
      if (found !== undefined) return found;
    }
  }
}
