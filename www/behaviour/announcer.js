/** Tells those who do not see it of a change of language that they did not make. */

/** A live region, unseen. It stands in the tree before there is anything to tell, or nothing would be. */
export class Announcer {
  element = document.createElement('div');

  constructor() {
    this.element.setAttribute('role', 'status');
    this.element.setAttribute('part', 'hidden');
  }

  /**
   * The new language by its own name, with its language around it: a label would be read in the old voice.
   * @param {HTMLElement} panel
   * @param {string} name
   */
  tell({ lang, dir }, name) {
    // A block: the words of a span WebKit tells in the language around the region.
    const told = document.createElement('p');
    told.lang = lang;
    told.dir = dir;
    told.textContent = name;
    this.element.replaceChildren(told);
  }

  clear() {
    this.element.replaceChildren();
  }
}
