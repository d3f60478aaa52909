/** Shows a second panel beside the one that is shown. */
import { unloadFrames } from '../behaviour/embeds.js';
import { removeName, shownPanel } from '../behaviour/panels.js';
import { tabId } from '../behaviour/tab-list.js';
import { childrenOf } from '../shared/children.js';
import { focus, focused } from '../shared/focus.js';
import { lookup } from '../shared/language-match.js';
import { placeInRows, release } from './aligned-rows.js';

/**
 * The panel that is shown beside another one: in a wanted language, in the one that the article was translated from, in its first one,
 * in one that the reader prefers, else the next.
 * @param {HTMLElement[]} panels in the order of the tabs
 * @param {HTMLElement} shown
 * @param {string[]} wanted
 */
export function secondPanel(panels, shown, wanted) {
  const index = panels.indexOf(shown);
  const others = [...panels.slice(index + 1), ...panels.slice(0, index)];
  const original = /** @type {HTMLElement | null} */ (shown.querySelector('[part~=original] bdi[lang]'));
  const languages = [...wanted, original?.lang ?? '', panels[0].lang, ...navigator.languages];
  const found = lookup(languages, others.map(({ lang }) => lang));
  return others.find(({ lang }) => lang === found) ?? others[0];
}

/**
 * Returns a function that shows a panel beside the shown one, or none.
 * @param {import('../behaviour/behaviour.js').Behaviour} behaviour
 * @param {HTMLElement[]} panels in the order of the tabs
 */
export function secondLanguage({ element: root, fill, allowEmbeds }, panels) {
  /** @type {HTMLElement | undefined} */
  let second;
  /** @type {HTMLElement[]} */
  let placed = [];
  // Other blocks may come, such as a table of contents.
  const observer = new MutationObserver(() => place());

  const place = () => {
    observer.disconnect();
    release(placed);
    placed = second ? placeInRows([shownPanel(root), second]) : [];
    for (const group of placed) if (group.matches('[data-rows]')) observer.observe(group, { childList: true });
  };

  /** Hides it, unless it has become the shown one, and puts the panels in their order again. */
  const hide = (/** @type {HTMLElement} */ panel, /** @type {HTMLElement} */ shown) => {
    if (panel !== shown) {
      panel.hidden = /** @type {any} */ ('until-found');
      removeName(panel);
      unloadFrames(panel);
      allowEmbeds(undefined, panel);
    }
    const index = panels.indexOf(shown);
    shown.before(...panels.slice(0, index));
    shown.after(...panels.slice(index + 1));
  };

  return (/** @type {HTMLElement | undefined} */ panel) => {
    const shown = shownPanel(root);
    const [last, active] = [second, /** @type {HTMLElement | null} */ (second && focused(second))];
    second = panel;
    if (last) hide(last, shown);
    root.toggleAttribute('data-side-by-side', Boolean(panel));
    if (panel) {
      fill?.(panel.id);
      show(panel, shown);
    }
    place();
    // What is moved loses focus, and what is hidden will.
    if (active && last !== shown && last !== panel) focus(shown);
    else if (active && !focused(root)) focus(active);
  };
}

/**
 * Shows a panel as a region after the shown one, which has focus, perhaps, and is never moved.
 * @param {HTMLElement} panel
 * @param {HTMLElement} shown
 */
function show(panel, shown) {
  panel.hidden = false;
  panel.setAttribute('role', 'region');
  // Its language, and what names its article.
  panel.setAttribute('aria-labelledby', `${tabId(panel)} ${childrenOf(panel, 'article')[0]?.getAttribute('aria-labelledby')}`);
  if (panel.compareDocumentPosition(shown) & Node.DOCUMENT_POSITION_FOLLOWING) shown.after(panel);
}
