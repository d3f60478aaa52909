/** The attribute `contents`: a table of contents before the text, whose link to what is being read is marked. Loaded when it is used. */
import { shownPanel } from '../behaviour/panels.js';
import { contentsList, headingsOf } from './contents-list.js';
import { adoptContentsStyle } from './contents-style.js';

/** @typedef {import('../behaviour/behaviour.js').Behaviour} Behaviour */

/** What listens to the scrollers around an element that has moved. @type {WeakMap<Behaviour, () => void>} */
const started = new WeakMap();

/**
 * Shows the contents of the shown language, while the element has the attribute and its article is the same.
 * @param {import('../types/index.js').MaqalArticleElement} host
 * @param {Behaviour} behaviour
 */
export function start(host, behaviour) {
  const { element, signal } = behaviour;
  if (signal.aborted) return;
  adoptContentsStyle(/** @type {Document | ShadowRoot} */ (element.getRootNode()));
  if (started.has(behaviour)) return started.get(behaviour)?.();
  /** @type {ReturnType<typeof follow>} */
  let contents;
  const update = () => {
    contents?.stop();
    contents = !signal.aborted && host.contents ? follow(shownPanel(element), element, host) : undefined;
  };
  const attribute = new MutationObserver(update);
  attribute.observe(host, { attributeFilter: ['contents'] });
  element.addEventListener('maqal-changed', update, { signal });
  signal.addEventListener('abort', () => (attribute.disconnect(), update()));
  started.set(behaviour, () => contents?.listen());
  update();
}

/**
 * Adds the contents of a panel, if there is anything to choose from.
 * @param {HTMLElement} panel
 * @param {HTMLElement} root the element of class `maqal`
 * @param {HTMLElement} host
 */
function follow(panel, root, host) {
  // A copy of an article has those of its original.
  for (const copy of panel.querySelectorAll('nav[part~=contents]')) copy.remove();
  const headings = headingsOf(panel);
  if (headings.length < 2) return undefined;
  const { nav, details, links } = contentsList(panel, headings);
  blockOf(headings[0], panel).before(nav);
  const listening = new AbortController();
  const place = placing(host, root, (hasRoom) => {
    nav.toggleAttribute('data-beside', hasRoom);
    details.open = hasRoom;
  });
  const read = marking(headings, (index) => mark(links, links[index], details), nav);
  const listen = () => {
    for (const node of around(host)) node.addEventListener('scroll', read, { passive: true, signal: listening.signal });
  };
  const update = () => (place(), read());
  // Test environments have none.
  const observer = globalThis.ResizeObserver && new ResizeObserver(update);
  for (const element of [host, root]) observer?.observe(element);
  listen();
  update();
  return {
    listen,
    stop() {
      nav.remove();
      listening.abort();
      observer?.disconnect();
    },
  };
}

/**
 * What the article may be scrolled in, also in shadow trees that it is slotted into.
 * @param {Node | null} node
 * @returns {Generator<Node>}
 */
function* around(node) {
  for (; node; node = /** @type {Element} */ (node).assignedSlot ?? node.parentNode ?? /** @type {ShadowRoot} */ (node).host) yield node;
}

/**
 * The part of the article that contains a heading.
 * @param {HTMLElement} heading
 * @param {HTMLElement} panel
 */
function blockOf(heading, panel) {
  const article = panel.firstElementChild;
  let block = heading;
  while (block.parentElement && block.parentElement !== article) block = block.parentElement;
  return block;
}

/**
 * Returns a function that calls `show` with the index of the heading that is being read, if it is another: the last one in or above
 * the upper quarter of the window, -1 before the first. At the end of a page headings never get so far up: the one whose link was
 * pressed counts while it is in the window.
 * @param {HTMLElement[]} headings
 * @param {(index: number) => void} show
 * @param {HTMLElement} nav
 */
function marking(headings, show, nav) {
  let [pressed, shown] = [-1, -1];
  const update = () => {
    const tops = headings.map((heading) => heading.getBoundingClientRect().top);
    const line = innerHeight / 4;
    if (!(tops[pressed] > line && tops[pressed] < innerHeight)) pressed = -1;
    const index = pressed < 0 ? tops.findLastIndex((top) => top <= line) : pressed;
    if (index !== shown) show((shown = index));
  };
  nav.addEventListener('click', ({ target }) => {
    const href = /** @type {Element} */ (target).closest('a')?.getAttribute('href');
    pressed = headings.findIndex(({ id }) => `#${id}` === href);
    // By then the link has been followed.
    setTimeout(update);
  });
  return update;
}

/**
 * Marks the current link, and scrolls the list to it, but never the page.
 * @param {HTMLElement[]} links
 * @param {HTMLElement | undefined} current
 * @param {HTMLElement} list
 */
function mark(links, current, list) {
  for (const link of links) {
    if (link === current) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
  if (!current) return;
  const [box, frame] = [current, list].map((element) => element.getBoundingClientRect());
  list.scrollTop += Math.max(0, box.bottom - frame.bottom) || Math.min(0, box.top - frame.top);
}

/**
 * Returns a function that calls `place` with whether there is room for the contents beside the article, on the side where its lines
 * start, if that has changed. Beside two languages there is none: one of the sides is that of the other.
 * @param {HTMLElement} host
 * @param {HTMLElement} root
 * @param {(hasRoom: boolean) => void} place
 */
function placing(host, root, place) {
  /** @type {boolean | undefined} */
  let had;
  return () => {
    const [around, article] = [host, root].map((element) => element.getBoundingClientRect());
    const room = shownPanel(root).dir === 'rtl' ? around.right - article.right : article.left - around.left;
    const hasRoom = !root.matches('[data-side-by-side]') && room >= 15 * parseFloat(getComputedStyle(root).fontSize);
    // The reader may have opened or closed it since.
    if (hasRoom !== had) place((had = hasRoom));
  };
}
