/** Classes that have other limits, and why. */

/**
 * Bytes of output for each byte of input of classes that are nothing but the smallest of something whose accessible markup is
 * long: a constant for each, whatever the length.
 */
export const OUTPUT_LIMITS = {
  // A labelled scroll region and its code, 130 bytes, for `<pre>a`.
  'pre, never closed': 24,
  // A reference with a hidden label, an item, and a named link back, for `a[^1] [^1]: b`.
  'footnotes': 16,
  'footnotes that refer to the next': 18,
  // A note with a label for each text of three letters.
  'corrections': 16,
  // A tab and a panel for each language; MAX_LANGUAGES in `src/formats/activitystreams.rs` bounds them.
  'ActivityStreams, languages': 30,
};
