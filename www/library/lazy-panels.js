/** Enhances an article of which only the shown panel is rendered. */
import { enhance } from '../behaviour/behaviour.js';
import { panelsOf } from '../behaviour/panels.js';
import { watchScrollRegions } from '../behaviour/scroll-regions.js';
import { nameAlike } from './accessible-name.js';

/** In milliseconds; for engines without `requestIdleCallback`. */
const DELAY = 500;

/**
 * Enhances an article. Its hidden panels are rendered when they are needed, or when the browser is idle, if its search finds
 * hidden ones: it finds only what is rendered.
 * @param {HTMLElement} root the element of class `maqal`
 * @param {(panel: HTMLElement, index: number) => void} render renders the content of an empty panel
 * @param {string} [embeds] as in `allowEmbeds`
 */
export function enhanceLazily(root, render, embeds) {
  const indexes = new Map(panelsOf(root).map((panel, index) => [panel, index]));
  const fill = (/** @type {HTMLElement} */ panel) => {
    const index = indexes.get(panel);
    if (panel.hasChildNodes() || index === undefined) return;
    render(panel, index);
    watchScrollRegions(panel);
    nameAlike(root, panel);
    behaviour.allowEmbeds(undefined, panel);
  };
  // Every id in a panel begins with that of the panel.
  const fillFor = (/** @type {string} */ id) => panelsOf(root).filter((panel) => id.startsWith(panel.id)).forEach(fill);
  const behaviour = enhance(root, fillFor, embeds);
  const isEmpty = (/** @type {HTMLElement} */ panel) => !panel.hasChildNodes();
  // Only a search that finds hidden panels fires `beforematch`.
  if ('onbeforematch' in root) whenIdle(panelsOf(root).filter(isEmpty), (panel) => behaviour.signal.aborted || fill(panel));
  return behaviour;
}

/**
 * Processes items one by one, each in its own idle callback.
 * @template T
 * @param {T[]} items
 * @param {(item: T) => void} work
 * @param {number} [index] that of the next
 */
function whenIdle(items, work, index = 0) {
  if (index === items.length) return;
  const later = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, DELAY));
  later(() => {
    work(items[index]);
    whenIdle(items, work, index + 1);
  });
}
