/** Enhances the markup of an article, whether a server or the browser rendered it: tabs, links, embeds, scroll regions. */
import { create } from '../shared/create.js';
import { focus, ignorePointerFocus } from '../shared/focus.js';
import { lookup } from '../shared/language-match.js';
import { announce } from '../shared/live-region.js';
import { shrinkBrokenPictures } from './broken-pictures.js';
import { frameOf, markButtons, unloadFrames } from './embeds.js';
import { switchLanguages } from './language-switch.js';
import { handleLinks } from './links.js';
import { panelAround, panelsOf, shownPanel } from './panels.js';
import { unwatchScrollRegions, watchScrollRegions } from './scroll-regions.js';
import { tabOf } from './tabs.js';

/** @typedef {ReturnType<typeof start>} Behaviour */

/** Those that have not been stopped, by their elements. @type {WeakMap<HTMLElement, Behaviour>} */
const behaviours = new WeakMap();

/**
 * Starts the behaviour of an article; returns the existing one if it has started.
 * @param {HTMLElement} root the element of class `maqal`
 * @param {(id: string) => void} [fill] renders the panel that contains this id, if it is empty
 * @param {string} [embeds] as in `allowEmbeds`
 */
export function enhance(root, fill, embeds) {
  const behaviour = behaviours.get(root) ?? start(root, fill);
  behaviours.set(root, behaviour);
  behaviour.allowEmbeds(embeds);
  return behaviour;
}

/**
 * Shows one language at a time, follows links, makes wide content scrollable.
 * @param {HTMLElement} root
 * @param {(id: string) => void} [fill]
 */
function start(root, fill) {
  const listening = new AbortController();
  const { signal } = listening;
  const announcer = create('div', { role: 'status', part: 'hidden' });
  let allowed = '';
  let hasScrolled = false;
  // A copy of an article may lack the panels that its original had not rendered yet.
  if (!fill) for (const panel of panelsOf(root)) if (!panel.hasChildNodes()) panel.remove();
  // The attribute `side-by-side` moves a panel.
  const panels = panelsOf(root);
  const unload = (/** @type {HTMLElement} */ panel) => {
    unloadFrames(panel);
    markButtons(panel, allowed);
  };
  const select = switchLanguages(root, announcer, fill, unload, signal);
  const followFragment = handleLinks(root, fill, (target) => select(panelAround(root, target)), (link) => frameOf(link, allowed), signal);
  addEventListener('hashchange', () => followFragment(), { signal });
  watchScrollRegions(root);
  shrinkBrokenPictures(root, signal);
  root.addEventListener('mousedown', ignorePointerFocus, { signal });

  return {
    /** The element of class `maqal`. */
    element: root,

    /** Aborted when it is stopped. */
    signal,

    /** Renders the panel that contains an id, if it is empty. */
    fill,

    /** The languages that can be shown, in the order of the tabs. */
    get languages() {
      return panels.map(({ lang }) => lang);
    },

    /** The language that is shown. */
    get language() {
      return shownPanel(root)?.lang ?? '';
    },

    /** Scrolls to the fragment of the page's URL, once, without moving focus. */
    scrollToFragment() {
      if (!hasScrolled) followFragment(false);
      hasScrolled = true;
    },

    /**
     * Shows the article in one of its languages, and announces the change to screen readers.
     * @param {string} language one of `languages`
     * @param {{ focus?: boolean, isAnnounced?: boolean }} [options] whether to move focus to the article; whether the change
     *   has been announced already
     * @returns {boolean} whether this language is shown now
     */
    show(language, options) {
      const found = lookup([language], this.languages);
      const panel = /** @type {HTMLElement} */ (panels.find(({ lang }) => lang === found));
      const isNew = panel !== shownPanel(root);
      if (!select(panel)) return false;
      if (options?.focus) focus(panel, {});
      else if (isNew && !options?.isAnnounced) announce(announcer, panel, tabOf(root, panel)?.textContent ?? panel.lang);
      return true;
    },

    /**
     * Sets the hosts whose frames may be loaded.
     * @param {string} [embeds] space-separated, in addition to the known players; if omitted, unchanged
     * @param {Element} [tree] what may have links that are not marked yet
     */
    allowEmbeds(embeds = allowed, tree = root) {
      allowed = embeds;
      markButtons(tree, embeds);
    },

    /** Stops the behaviour; the markup stays as it is. */
    stop() {
      listening.abort();
      unwatchScrollRegions(root);
      announcer.remove();
      behaviours.delete(root);
    },
  };
}
