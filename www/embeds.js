/** What other sites show. A link to it becomes a button that loads it in a frame; nothing is asked of them before. */
import { focus } from './focus.js';

/** What a frame may do. Leading the page elsewhere and downloading are not among it. */
const SANDBOX = 'allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-scripts';
/** No autoplay: the reader has asked to see it, not to hear it. */
const FEATURES = 'encrypted-media; fullscreen; picture-in-picture';
/** In pixels. A frame that says that it is higher scrolls. */
const MAX_HEIGHT = 2000;

/**
 * Makes buttons of the links that load something. They stay links for those who open them elsewhere.
 * @param {Element} root
 */
export function prepare(root) {
  for (const link of root.querySelectorAll('a[data-frame]:not([part~=frame] + a)')) link.setAttribute('role', 'button');
}

/**
 * What a link loads when it is pressed; nothing if it is loaded already, or is a link like others.
 * @param {HTMLAnchorElement} link
 */
export function frameOf(link) {
  return (link.matches('[role=button]') && link.dataset.frame) || '';
}

/**
 * Stops what plays in a part that is left: nobody could see where it comes from. A frame waits again to be asked for.
 * @param {Element} root
 */
export function rest(root) {
  for (const player of root.querySelectorAll('audio, video')) /** @type {HTMLMediaElement} */ (player).pause();
  for (const frame of root.querySelectorAll('iframe[part~=frame]')) {
    frame.nextElementSibling?.setAttribute('role', 'button');
    frame.remove();
  }
}

/**
 * Loads what a link stands for before it. Where that fails there is still the link.
 * @param {HTMLAnchorElement} link one that has a frame
 */
export function load(link) {
  const { frame: src = '', label = '', size = '' } = link.dataset;
  const { href, origin } = new URL(src, document.baseURI);
  const frame = document.createElement('iframe');
  frame.setAttribute('part', 'frame');
  frame.title = label;
  // An attribute is read in the language of its element.
  const said = /** @type {HTMLElement | null} */ ([...link.children].find(({ textContent }) => textContent === label) ?? link.querySelector('[part~=label]'));
  const [lang, dir] = [said?.lang || link.lang, said?.dir || link.dir];
  if (lang) frame.lang = lang;
  if (dir) frame.dir = dir;
  frame.allow = FEATURES;
  // Some players refuse pages that do not say who they are; none need know more than that.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  // A frame of the page's own origin could take its sandbox off.
  frame.setAttribute('sandbox', origin === location.origin ? SANDBOX : `${SANDBOX} allow-same-origin`);
  const [width, height] = size.split(' ').map(Number);
  if (width) {
    frame.style.aspectRatio = `${width} / ${height}`;
  } else {
    frame.style.blockSize = `${height}px`;
    follow(frame, origin);
  }
  frame.src = href;
  link.removeAttribute('role');
  link.before(frame);
  focus(frame);
}

/**
 * Gives a frame the height that its page says it has.
 * @param {HTMLIFrameElement} frame
 * @param {string} origin
 */
function follow(frame, origin) {
  addEventListener('message', function hear(event) {
    if (!frame.isConnected) return removeEventListener('message', hear);
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const height = heightIn(event.data);
    if (height) frame.style.blockSize = `${Math.min(height, MAX_HEIGHT)}px`;
  });
}

/**
 * The height in a message, as X, Instagram and Telegram tell it.
 * @param {any} data
 */
function heightIn(data) {
  try {
    const message = typeof data === 'string' ? JSON.parse(data) : data;
    return Number((message['twttr.embed']?.params[0] ?? message.details ?? message).height);
  } catch {
    // Something else that its page says.
  }
}
