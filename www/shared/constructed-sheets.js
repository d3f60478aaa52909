/** Constructs style sheets. */

/**
 * Returns a function that adds a style sheet to a tree that does not have it. A sheet works only in the document that constructed it, so
 * each document has one, which its trees share.
 */
export function constructedSheets() {
  /** @type {WeakMap<Document, CSSStyleSheet>} */
  const sheets = new WeakMap();
  return (/** @type {Document | ShadowRoot} */ tree, /** @type {string} */ text) => {
    const page = tree.ownerDocument ?? /** @type {Document} */ (tree);
    let sheet = sheets.get(page);
    if (!sheet && page.defaultView) {
      sheets.set(page, (sheet = new page.defaultView.CSSStyleSheet()));
      sheet.replaceSync(text);
    }
    if (sheet && !tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets.push(sheet);
  };
}
