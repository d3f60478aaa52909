/** Gives a picture that cannot be loaded the size of its alternative: the size that it would have had is a hole in the page. */

/**
 * Watches the pictures of an article.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal stops listening
 */
export function shrinkBrokenPictures(root, signal) {
  root.addEventListener('error', ({ target }) => shrink(/** @type {Element} */ (target)), { capture: true, signal });
  // A picture may have failed before. One without a size of its own, as an SVG may be, has not.
  for (const image of root.querySelectorAll('img')) if (image.complete && !image.naturalWidth) image.decode().catch(() => shrink(image));
}

/** @param {Element} element */
function shrink(element) {
  if (!element.matches('img')) return;
  element.removeAttribute('width');
  element.removeAttribute('height');
  // WebKit would draw a square of the width of the article.
  /** @type {HTMLElement} */ (element).style.inlineSize = 'auto';
}
