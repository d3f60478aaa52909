/** Announces a change of language to screen readers when the reader did not make it. */

/** A visually hidden live region. It is in the tree before it has text: otherwise nothing is announced. */
export class Announcer {
  element = document.createElement('div');

  constructor() {
    this.element.setAttribute('role', 'status');
    this.element.setAttribute('part', 'hidden');
  }

  /**
   * Announces the new language by its own name, in an element with its `lang`: an `aria-label` would be read in the old voice.
   * @param {HTMLElement} panel
   * @param {string} name
   */
  announce({ lang, dir }, name) {
    // A block, because WebKit announces the text of a span in the language around the region.
    const text = document.createElement('p');
    text.lang = lang;
    text.dir = dir;
    text.textContent = name;
    this.element.replaceChildren(text);
  }

  clear() {
    this.element.replaceChildren();
  }
}
