/** Wide tables and code: what scrolls sideways, and only that, can be reached and is named. */

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
    region.setAttribute('aria-label', region.dataset.label ?? '');
    return;
  }
  // Focus that is here stays here.
  if (region.matches(':focus')) return;
  for (const name of ['tabindex', 'role', 'aria-label']) region.removeAttribute(name);
}
