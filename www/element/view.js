/** Where an article stands: what its page gave the element, what a reader is told, and the article once there is one. */
import { behave } from '../behaviour/behaviour.js';
import { focus, focused } from '../shared/focus.js';
import { labelOf } from '../behaviour/accessible-name.js';
import { dress } from '../library/stylesheet.js';
import { Status } from './status.js';

/** Of an article that stands among the children of the element. */
const SLOT = 'article';

/** Shows the best there is, and never takes it away before there is something better. */
export class Place {
  #root;
  #host;
  /** Shows the children of the element, or that one which is the article. */
  #children = document.createElement('slot');
  #status;
  /** @type {import('../behaviour/behaviour.js').Behaviour | undefined} */
  #view;
  /** Whether nothing was ever shown here. */
  #isNew = true;
  #isDressed = false;

  /**
   * @param {ShadowRoot} root empty, or what a server has put into it
   * @param {() => void} retry
   */
  constructor(root, retry) {
    this.#root = root;
    this.#host = /** @type {HTMLElement} */ (root.host);
    this.#status = new Status(retry);
    // The copy of a tree has those of its original.
    for (const old of [...root.children]) if (old.matches('slot, [part~=status]')) old.remove();
    root.prepend(this.#status.element);
    if (!written(root)) root.append(this.#children);
  }

  /** The article that is shown. */
  get view() {
    return this.#view;
  }

  /** Where the article belongs: the element itself, in the page's own tree, or its shadow. */
  get #target() {
    return this.#host.hasAttribute('light') ? this.#host : this.#root;
  }

  /** Puts on the style sheet. */
  async dress() {
    this.#isDressed = true;
    const trees = this.#target === this.#root ? [this.#root] : [this.#root, this.#host.getRootNode()];
    await Promise.all(trees.map(dress));
  }

  /** @param {readonly string[]} languages in which to tell it */
  loading(languages) {
    this.#status.loading(languages);
  }

  /**
   * @param {import('../shared/error.js').MaqalError} error
   * @param {readonly string[]} languages in which to tell it
   */
  fail(error, languages) {
    this.#status.failed(error, languages);
  }

  /**
   * Makes what a server has written here live, if it has.
   * @returns {boolean | undefined} whether all of the article is there; a copy of one that was made here may lack some
   */
  adopt() {
    if (this.#view) return;
    // The parser finds the tree of an element that is defined already closed, and leaves the template.
    const template = this.#host.querySelector(':scope > template[shadowrootmode]');
    if (template instanceof HTMLTemplateElement) this.#root.append(template.content);
    template?.remove();
    const maqal = written(this.#root) ?? written(this.#host);
    if (!maqal) return;
    if (maqal.parentNode === this.#host) this.#host.toggleAttribute('light', true);
    // Of what was live elsewhere the ids are there, too.
    const isWhole = !this.#isNew || !maqal.querySelector(':scope > :is([part~=panel]:empty, [part~=tablist])');
    this.#view = behave(maqal);
    this.#put();
    this.#status.clear();
    if (maqal.parentNode === this.#root && !this.#root.querySelector('link, style')) void this.dress();
    return isWhole;
  }

  /**
   * Shows an article in place of what was here. Focus that was inside stays inside.
   * @param {import('../library/article.js').Article} article
   * @param {import('../types/index.js').Options} options
   */
  show(article, options) {
    const last = this.#root.activeElement ?? focused(this.#host);
    const before = this.#view;
    const view = article.put(this.#target, options);
    before?.stop();
    before?.element.remove();
    this.#view = view;
    this.#put();
    this.arrive();
    if (last && last !== this.#host) focus(successor(last, view), { preventScroll: true });
    this.#status.clear();
  }

  /** The page has moved the element, or named it. */
  settle() {
    if (this.#isDressed) void this.dress();
    this.#put();
  }

  /** Puts the article where it belongs now, with the name and the frames that it has now. */
  #put() {
    const { element } = this.#view ?? {};
    if (!element) return;
    const target = this.#target;
    if (element.parentNode !== target) target.append(element);
    if (target === this.#host) {
      element.slot = this.#children.name = SLOT;
      this.#root.append(this.#children);
    } else {
      element.removeAttribute('slot');
      this.#children.remove();
    }
    this.#view?.allow(this.#host.getAttribute('embeds') ?? '');
    this.#view?.name(labelOf(this.#host));
  }

  /** Goes where the page's address says; a successor stays where the reader is. */
  arrive() {
    if (this.#isNew) this.#view?.arrive();
    this.#isNew = false;
  }

  /** Ends it, and leaves what a server has written. */
  rest() {
    this.#view?.stop();
    this.#view = undefined;
    this.#status.clear();
  }

  /** Only the children are left. */
  clear() {
    this.#view?.element.remove();
    this.rest();
    this.#children.name = '';
    this.#root.append(this.#children);
  }
}

/**
 * What in an article takes over the focus of what was in the one before: the tab, the same link, else all of it.
 * @param {Element} last
 * @param {import('../behaviour/behaviour.js').Behaviour} view
 * @returns {HTMLElement}
 */
function successor(last, { element, panel, tab }) {
  if (last.matches('[role=tab]')) return tab ?? panel;
  const isSame = (/** @type {Element} */ link) =>
    link.getAttribute('href') === last.getAttribute('href') && link.textContent === last.textContent && link.checkVisibility();
  const links = [...element.querySelectorAll(':scope > nav a'), ...panel.querySelectorAll('a')];
  return /** @type {HTMLElement} */ (links.find(isSame) ?? panel);
}

/**
 * The article that stands in a tree already.
 * @param {ParentNode} tree
 */
function written(tree) {
  return /** @type {HTMLElement | undefined} */ ([...tree.children].find((child) => child.matches('.maqal')));
}
