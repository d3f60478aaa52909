/** Warns on the console about an element without an article. */

/** In milliseconds. */
const DELAY = 1000;

/**
 * Waits for a source of the article, and warns once if there is none. Frameworks set properties in effects, some time after
 * the element is connected, and a page may fetch first, so the warning waits for a whole second after the page has loaded.
 * @param {Element} host
 * @returns {(isMissing?: boolean) => void} starts the timer, or stops it: there is a source, or the element is disconnected
 */
export function sourcelessWarning(host) {
  let timer = 0;
  let hasWarned = false;
  return function wait(isMissing) {
    clearTimeout(timer);
    if (!isMissing || hasWarned) return;
    const isLoaded = document.readyState === 'complete';
    timer = setTimeout(() => {
      if (!isLoaded) return wait(true);
      hasWarned = true;
      console.warn('maqal: no article: set src or article, or put JSON or markup inside.', host);
    }, DELAY);
  };
}
