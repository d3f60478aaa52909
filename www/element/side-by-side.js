/** The attribute `side-by-side`: a second language beside the one that is shown, block by block. Loaded when it is used. */
import { pressedLink, targetOf } from '../behaviour/links.js';
import { panelsOf, shownPanel } from '../behaviour/panels.js';
import { tabId, tabsOf } from '../behaviour/tab-list.js';
import { childrenOf } from '../shared/children.js';
import { isModified } from '../shared/events.js';
import { focus, focused } from '../shared/focus.js';
import { secondLanguage, secondPanel } from './second-language.js';
import { createControls } from './side-by-side-controls.js';
import { adoptSideBySideStyle } from './side-by-side-style.js';

/** @typedef {import('../behaviour/behaviour.js').Behaviour} Behaviour */
/** @typedef {import('../types/index.js').MaqalArticleElement} Host */

/** The width of an element from which there is room for two languages, in the font size of the article. */
const ROOM = 48;
/** How much less it may become before there is none: a scroll bar may come with the second language. */
const TOLERANCE = 1.5;

/** Those that have been started. @type {WeakSet<Behaviour>} */
const started = new WeakSet();

/** What the reader has chosen, which outlives an article. @type {WeakMap<Host, { isOff?: boolean, language?: string }>} */
const choices = new WeakMap();

/**
 * Shows two languages while the element has the attribute, and room for them.
 * @param {Host} host
 * @param {Behaviour} behaviour
 */
export function start(host, behaviour) {
  const { element: root, signal } = behaviour;
  if (signal.aborted) return;
  adoptSideBySideStyle(/** @type {Document | ShadowRoot} */ (root.getRootNode()));
  // Test environments have no layout.
  if (started.has(behaviour) || !globalThis.ResizeObserver) return;
  started.add(behaviour);
  // A copy of an article has those of its original.
  root.removeAttribute('data-side-by-side');
  for (const copy of childrenOf(root, '[part~=side-by-side]')) copy.remove();
  const panels = tabsOf(root).flatMap((tab) => panelsOf(root).find((panel) => tabId(panel) === tab.id) ?? []);
  if (panels.length > 1) follow(host, behaviour, panels);
}

/**
 * Shows two languages or one, as the attribute, the reader and the room say.
 * @param {Host} host
 * @param {Behaviour} behaviour
 * @param {HTMLElement[]} panels in the order of the tabs
 */
function follow(host, behaviour, panels) {
  const { element: root, signal } = behaviour;
  let width = 0;
  /** The shown panel, and the one beside it. @type {[HTMLElement?, HTMLElement?]} */
  let pair = [];
  const show = secondLanguage(behaviour, panels);

  const update = () => {
    const { isOff, language = '' } = choices.get(host) ?? {};
    const wanted = host.getAttribute('side-by-side');
    const shown = shownPanel(root);
    const room = (ROOM - (pair[1] ? TOLERANCE : 0)) * parseFloat(getComputedStyle(root).fontSize);
    const isPossible = !signal.aborted && wanted !== null && width >= room;
    const second = isPossible && !isOff ? secondPanel(panels, shown, [language, wanted]) : undefined;
    const hadFocus = focused(controls.element);
    controls.element.hidden = !isPossible;
    if (shown !== pair[0] || second !== pair[1]) {
      pair = [shown, second];
      show(second);
      controls.update(shown, second);
    }
    if (hadFocus && !isPossible) focus(shown);
  };

  const choose = (/** @type {{ isOff?: boolean, language?: string }} */ choice) => {
    choices.set(host, { ...choices.get(host), ...choice });
    update();
  };

  const controls = createControls(root, panels, () => choose({ isOff: Boolean(pair[1]) }), (language) => choose({ language }));
  childrenOf(root, '[part~=tablist]')[0].after(controls.element);
  const attribute = new MutationObserver(() => choose({ isOff: false, language: '' }));
  attribute.observe(host, { attributeFilter: ['side-by-side'] });
  const size = new ResizeObserver((entries) => {
    width = entries.find(({ target }) => target === host)?.contentRect.width ?? width;
    // Not at once, because what that changes is observed.
    requestAnimationFrame(() => signal.aborted || update());
  });
  for (const element of [host, root]) size.observe(element);
  root.addEventListener('maqal-changed', ({ language, previous }) => {
    const [, second] = pair;
    // It stays, or changes places with the shown one.
    choose(second ? { language: second.lang === language ? previous : second.lang } : {});
  }, { signal });
  root.addEventListener('click', (event) => pressWithin(pair[1], event, root), { signal, capture: true });
  signal.addEventListener('abort', () => {
    attribute.disconnect();
    size.disconnect();
    update();
    controls.element.remove();
  });
}

/**
 * Follows a link within the second language, which would otherwise become the shown one.
 * @param {HTMLElement | undefined} second
 * @param {MouseEvent} event
 * @param {HTMLElement} root
 */
function pressWithin(second, event, root) {
  const link = pressedLink(event);
  if (!link || !second?.contains(link) || event.button || isModified(event)) return;
  const target = targetOf(link.getAttribute('href') ?? '', root);
  if (!target || !second.contains(target)) return;
  event.preventDefault();
  focus(target);
  target.scrollIntoView();
}
