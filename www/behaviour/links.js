/** Handles the links of an article: embeds load a frame; fragments scroll and move focus within the shadow tree, where the browser does not look. */
import { decoded } from '../shared/decoded.js';
import { fire, isModified } from '../shared/events.js';
import { focus } from '../shared/focus.js';
import { loadFrame } from './embeds.js';

/**
 * Handles the links of one article.
 * @param {HTMLElement} root
 * @param {((id: string) => void) | undefined} fill renders the panel that may contain this id, if it is empty
 * @param {(target: HTMLElement) => void} reveal shows the panel that holds the target
 * @param {(link: HTMLAnchorElement) => URL | undefined} frameOf the URL that a link loads in a frame
 * @param {AbortSignal} signal stops listening
 * @returns {(movesFocus?: boolean) => void} scrolls to the fragment of the page's URL
 */
export function handleLinks(root, fill, reveal, frameOf, signal) {
  const goTo = (/** @type {HTMLElement | undefined} */ target, movesFocus = true) => {
    if (!target) return;
    reveal(target);
    if (movesFocus) focus(target);
    target.scrollIntoView();
  };
  const followFragment = (/** @type {boolean | undefined} */ movesFocus) => goTo(targetOf(location.hash, root, fill), movesFocus);
  root.addEventListener('keydown', (event) => {
    const link = event.key === ' ' && pressedLink(event);
    // The space bar presses a link that has the role of a button, as it presses a button.
    if (!link || !frameOf(link)) return;
    event.preventDefault();
    link.click();
  }, { signal });
  root.addEventListener('click', (event) => {
    const link = pressedLink(event);
    if (!link?.href || event.defaultPrevented || event.button || isModified(event)) return;
    const target = targetOf(link.getAttribute('href') ?? '', root, fill);
    if (!target) return follow(link, event, frameOf(link));
    // With a `<base>` the browser would leave the page.
    event.preventDefault();
    // What is in the light DOM has an address in the page.
    if (root.getRootNode() === document) location.hash = link.hash;
    goTo(target);
  }, { signal });
  return followFragment;
}

/**
 * The link that was pressed.
 * @param {Event} event
 */
export function pressedLink(event) {
  return /** @type {HTMLAnchorElement | undefined} */ (event.composedPath().find((/** @type {any} */ { localName }) => localName === 'a'));
}

/**
 * Follows a link out of the article, or loads its frame, unless the page prevents it.
 * @param {HTMLAnchorElement} link
 * @param {Event} event
 * @param {URL} [frame]
 */
function follow(link, event, frame) {
  const isStopped = !fire(link, 'maqal-link', { link, url: link.href, frame: frame?.href ?? '' }, true);
  if (isStopped || frame) event.preventDefault();
  if (frame && !isStopped) loadFrame(link, frame);
}

/**
 * The element of an article that a fragment identifies, verbatim or percent-decoded; `sync` appends a language to it.
 * @param {string} hash
 * @param {HTMLElement} root
 * @param {(id: string) => void} [fill]
 * @returns {HTMLElement | undefined}
 */
export function targetOf(hash, root, fill) {
  if (!hash.startsWith('#')) return;
  const tree = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  const whole = hash.slice(1);
  const [first] = whole.split('&');
  for (const id of [whole, decoded(whole), first, decoded(first)]) {
    fill?.(id);
    const target = tree.getElementById?.(id);
    if (target && root.contains(target)) return target;
  }
}
