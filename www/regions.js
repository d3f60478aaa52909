/** Wide tables and code: what scrolls sideways, and only that, can be reached and is named. */
import { focused } from './focus.js';

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
  for (const name of ['tabindex', 'role', 'aria-label', 'aria-labelledby', 'id']) region.removeAttribute(name);
}

/**
 * Names a region by its own label and by the headline it stands under: two articles of a page may have a table each.
 * @param {HTMLElement} region
 */
function name(region) {
  region.setAttribute('aria-label', region.dataset.label ?? '');
  const headline =
    region.closest('[part~=update]')?.querySelector(':scope > [id$="-headline"]')?.id ??
    region.closest('[part~=article]')?.getAttribute('aria-labelledby');
  if (!headline) return;
  // A colon is in no id of the markup.
  region.id ||= `${headline}:${++named}`;
  region.setAttribute('aria-labelledby', `${region.id} ${headline}`);
}
