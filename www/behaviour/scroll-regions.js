/** Wide tables and code: what scrolls sideways, and only that, can be reached and is named. */
import { focused } from '../shared/focus.js';

let named = 0;

/** Keeps the scrolling parts of an article reachable by keyboard. */
export class Regions {
  #observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const region = target.closest('[part~=scroll]');
      if (region) update(/** @type {HTMLElement} */ (region));
    }
  });

  /**
   * Watches every scrolling part inside, and what it holds: either may grow.
   * @param {Element} root
   */
  watch(root) {
    for (const region of root.querySelectorAll('[part~=scroll]')) {
      this.#observer.observe(region);
      for (const content of region.children) this.#observer.observe(content);
    }
  }

  stop() {
    this.#observer.disconnect();
  }
}

/** @param {HTMLElement} region */
function update(region) {
  // A pixel of tolerance: both widths are rounded.
  if (region.scrollWidth > region.clientWidth + 1) {
    region.tabIndex = 0;
    region.setAttribute('role', 'region');
    name(region);
    return;
  }
  // Focus that is here stays here.
  if (focused(region) === region) return;
  for (const name of ['tabindex', 'role', 'aria-labelledby']) region.removeAttribute(name);
  labelOf(region)?.remove();
}

/**
 * Names a region by its own label and by the headline it stands under: two articles of a page may have a table each.
 * The label is unseen, and an element of its own that has a language: an attribute would be read in the voice around it.
 * @param {HTMLElement} region
 */
function name(region) {
  const panel = /** @type {HTMLElement} */ (region.closest('[part~=panel]'));
  const label = labelOf(region) ?? region.appendChild(document.createElement('span'));
  const { label: textContent = '', language: lang = panel.lang } = region.dataset;
  // A colon is in no id of the markup.
  Object.assign(label, { hidden: true, id: label.id || `${panel.id}:${++named}`, lang, textContent });
  const headline =
    region.closest('[part~=update]')?.querySelector(':scope > [id$="-headline"]')?.id ??
    region.closest('[part~=article]')?.getAttribute('aria-labelledby');
  region.setAttribute('aria-labelledby', `${label.id} ${headline}`);
}

/**
 * @param {HTMLElement} region
 * @returns {HTMLElement | null}
 */
function labelOf(region) {
  return region.querySelector(':scope > [hidden]');
}
