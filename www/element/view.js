/** Shows the content of `<maqal-article>`: its children, the status, and the article once there is one. */
import { enhance } from '../behaviour/behaviour.js';
import { shownPanel } from '../behaviour/panels.js';
import { tabOf } from '../behaviour/tabs.js';
import { accessibleName, applyName } from '../library/accessible-name.js';
import { adopt } from '../library/stylesheet.js';
import { childrenOf } from '../shared/children.js';
import { focus, focused } from '../shared/focus.js';
import { createStatus } from './status.js';

/** How long an article waits for its style sheet, in milliseconds. It can be read without. */
const PATIENCE = 3000;

/** The slot of an article in the light DOM. */
const SLOT = 'article';

/** Shows the best content available, and never removes it before there is something better. */
export class ElementView {
  #root;
  #host;
  /** Shows the children of the element, or only the article among them. */
  #children = document.createElement('slot');
  /** The behaviour of the article that is shown. @type {import('../behaviour/behaviour.js').Behaviour | undefined} */
  behaviour;
  /** Whether no article has been shown yet. */
  #isNew = true;
  #isStyled = false;

  /**
   * @param {ShadowRoot} root empty, or with what a server has written
   * @param {() => void} retry
   */
  constructor(root, retry) {
    this.#root = root;
    this.#host = /** @type {import('../types/index.js').MaqalArticleElement} */ (root.host);
    /** The status, shown above the article. */
    this.status = createStatus(retry);
    // A cloned shadow tree has those of its original.
    for (const old of [...root.children]) if (old.matches('slot, [part~=status]')) old.remove();
    root.prepend(this.status.element);
    if (!articleIn(root)) root.append(this.#children);
  }

  /** The parent of the article: the element itself for light DOM, else its shadow root. */
  get #target() {
    return this.#host.light ? this.#host : this.#root;
  }

  /** Adds the style sheet, and waits for it, but not for long. */
  async adoptStyle() {
    this.#isStyled = true;
    const adopted = Promise.all([this.#root, this.#target.getRootNode()].map(adopt));
    await Promise.race([adopted, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  /**
   * Enhances the article that a server has written, if there is one.
   * @returns {boolean | undefined} whether it is complete; a copy of one that was rendered here may lack panels
   */
  adopt() {
    if (this.behaviour) return;
    // If the element is defined, the parser finds that it has a shadow root already, and leaves the template.
    const template = /** @type {HTMLTemplateElement | undefined} */ (childrenOf(this.#host, 'template[shadowrootmode]')[0]);
    if (template) this.#root.append(template.content);
    template?.remove();
    const article = articleIn(this.#root) ?? articleIn(this.#host);
    if (!article) return;
    if (article.parentNode === this.#host) this.#host.light = true;
    // A copy of an enhanced article has its tabs.
    const isComplete = !this.#isNew || !childrenOf(article, '[part~=panel]:empty, [part~=tablist]').length;
    this.behaviour = enhance(article);
    this.#place();
    this.status.clear();
    // A page's policy may refuse the style sheet in the markup.
    if (article.parentNode === this.#root && !this.#root.querySelector('link') && !this.#root.styleSheets?.length) void this.adoptStyle();
    return isComplete;
  }

  /**
   * Shows an article in place of the previous content. Focus inside stays inside.
   * @param {import('../library/article.js').Article} article
   * @param {import('../types/index.js').Options} options
   */
  show(article, options) {
    const last = this.#root.activeElement ?? focused(this.#host);
    const before = this.behaviour;
    const behaviour = article.insert(this.#target, options);
    before?.stop();
    before?.element.remove();
    this.behaviour = behaviour;
    this.#place();
    this.scrollToFragment();
    if (last && last !== this.#host) focus(successor(last, behaviour.element));
    this.status.clear();
  }

  /** Updates what depends on the position and the name of the element. */
  update() {
    if (this.#isStyled) void this.adoptStyle();
    this.#place();
  }

  /** Moves the article to its parent, and updates its name and its allowed embeds. */
  #place() {
    const behaviour = this.behaviour;
    if (!behaviour) return;
    const { element } = behaviour;
    const target = this.#target;
    const last = /** @type {HTMLElement | null} */ (focused(element));
    if (element.parentNode !== target) target.append(element);
    if (target === this.#host) {
      element.slot = this.#children.name = SLOT;
      this.#root.append(this.#children);
    } else {
      element.removeAttribute('slot');
      this.#children.remove();
    }
    // Only now it is displayed again.
    if (last && !focused(element)) focus(last);
    behaviour.allowEmbeds(this.#host.embeds);
    applyName(element, accessibleName(this.#host));
    const { contents, sideBySide } = this.#host;
    if (contents) import('./contents.js').then(({ start }) => start(this.#host, behaviour), console.warn);
    if (sideBySide) import('./side-by-side.js').then(({ start }) => start(this.#host, behaviour), console.warn);
  }

  /** Scrolls to the fragment of the page's URL, for the first article only: at a later one the reader is there already. */
  scrollToFragment() {
    if (this.#isNew) this.behaviour?.scrollToFragment();
    this.#isNew = false;
  }

  /** Stops the behaviour, and leaves what a server has written. */
  stop() {
    this.behaviour?.stop();
    this.behaviour = undefined;
    this.status.clear();
  }

  /** Removes the article, so that only the children are left. */
  clear() {
    this.behaviour?.element.remove();
    this.stop();
    this.#children.name = '';
    this.#root.append(this.#children);
  }
}

/**
 * The element of a new article that gets the focus of the previous one: the selected tab, the same link, else the panel.
 * @param {Element} last
 * @param {HTMLElement} root the element of class `maqal`
 * @returns {HTMLElement}
 */
function successor(last, root) {
  const panel = shownPanel(root);
  if (last.matches('[role=tab]')) return tabOf(root, panel) ?? panel;
  // A link in a hidden panel is not visible.
  const isSame = (/** @type {Element} */ link) =>
    link.getAttribute('href') === last.getAttribute('href') && link.textContent === last.textContent && link.checkVisibility();
  return [...root.querySelectorAll('a')].find(isSame) ?? panel;
}

/**
 * The rendered article in a tree.
 * @param {ParentNode} tree
 */
function articleIn(tree) {
  return /** @type {HTMLElement | undefined} */ ([...tree.children].find((child) => child.localName === 'div' && child.matches('.maqal')));
}
