/** Makes wide tables, code and formulas focusable, named regions while they scroll horizontally. */
import { childrenOf } from '../shared/children.js';
import { create } from '../shared/create.js';
import { focused } from '../shared/focus.js';
import { removeName } from './panels.js';

let labels = 0;

/** @type {ResizeObserver | undefined} One for all articles: to create one takes as long as to render a short article. */
let observer;

/**
 * Observes the size of every scrolling part inside and of its content.
 * @param {Element} root
 */
export function watchScrollRegions(root) {
  for (const element of observedIn(root)) {
    // jsdom has no layout.
    observer ??= globalThis.ResizeObserver && new ResizeObserver(updateAll);
    observer?.observe(element);
  }
}

/**
 * Stops observing them.
 * @param {Element} root
 */
export function unwatchScrollRegions(root) {
  for (const element of observedIn(root)) observer?.unobserve(element);
}

/** @param {Element} root */
function observedIn(root) {
  return root.querySelectorAll(':is(div, bdi)[part~=scroll], :is(div, bdi)[part~=scroll] > :not(form)');
}

/** @param {ResizeObserverEntry[]} entries */
function updateAll(entries) {
  for (const { target } of entries) update(target.closest('[part~=panel] [part~=scroll]'));
}

/** @param {HTMLElement | null} region none around content that has been moved */
function update(region) {
  if (!region) return;
  // One pixel of tolerance, because both widths are rounded.
  if (region.scrollWidth > region.clientWidth + 1) {
    region.tabIndex = 0;
    region.setAttribute('role', 'region');
    name(region);
  } else if (focused(region) !== region) {
    // One that has focus keeps its name.
    removeName(region);
    labelOf(region)?.remove();
  }
}

/**
 * Names a region by its own label and the headline above it, because two articles of a page may each have a table.
 * The label is a hidden element with its own `lang`: an attribute would be read in the surrounding language.
 * @param {HTMLElement} region
 */
function name(region) {
  const panel = /** @type {HTMLElement} */ (region.closest('[part~=panel]'));
  const { label: text, language: lang = panel.lang } = region.dataset;
  // No id in the markup contains a colon.
  const label = labelOf(region) ?? region.appendChild(create('span', { hidden: '', id: panel.id + ':' + ++labels, lang }, text));
  const update = region.closest('[part~=update]');
  const headline =
    (update && childrenOf(update, '[id$=-headline]')[0])?.id ?? region.closest('[part~=article]')?.getAttribute('aria-labelledby');
  region.setAttribute('aria-labelledby', `${label.id} ${headline}`);
}

/**
 * @param {HTMLElement} region
 * @returns {HTMLElement | undefined}
 */
function labelOf(region) {
  return childrenOf(region, 'span[hidden]')[0];
}
