/** In place of `react-markup.js` in browsers, and on servers that are not known to have the library. */

/**
 * Empty, if a server may have rendered markup: React leaves what is inside as it is while it hydrates the page.
 * @param {{ article?: unknown }} props
 */
export function markupOf({ article }) {
  return globalThis.document && article !== undefined && article !== null ? '' : undefined;
}
