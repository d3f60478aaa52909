/** What other sites show. A link to it becomes a button that loads it in a frame; nothing is asked of them before. */
import { focus } from '../shared/focus.js';

/** What a frame may do. Leading the page elsewhere and downloading are not among it. */
const SANDBOX = 'allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-scripts';
/** No autoplay: the reader has asked to see it, not to hear it. */
const FEATURES = 'encrypted-media; fullscreen; picture-in-picture';
/** The hosts of the players that src/body/writer/embed.rs makes frames of. A test there compares its list with this one. */
const PLAYERS = 'www.youtube-nocookie.com player.vimeo.com platform.twitter.com www.instagram.com t.me';

/**
 * Makes buttons of the links that load something. They stay links for those who open them elsewhere.
 * @param {Element} root
 * @param {string} embeds as of `frameOf`
 */
export function prepare(root, embeds) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll('a[data-frame]'))) {
    if (frameOf(link, embeds)) link.setAttribute('role', 'button');
    else link.removeAttribute('role');
  }
}

/**
 * The address that a link loads when it is pressed; none if it is loaded already, or is a link like others. Anybody may have
 * written the markup, comments on a page for example, so nothing in it is trusted: the host must be one of the players or of
 * those that the page's own script, or the attribute of the element, has named.
 * @param {HTMLAnchorElement} link
 * @param {string} embeds the hosts that are named, with spaces between
 */
export function frameOf(link, embeds) {
  const { frame } = link.dataset;
  const url = frame && !link.matches('[part~=frame] + a') && URL.parse(frame, document.baseURI);
  if (!url || url.username || url.password) return;
  const { protocol, host } = url;
  if (protocol !== 'https:' && (protocol !== 'http:' || location.protocol !== protocol)) return;
  const hosts = `${PLAYERS} ${embeds}`.toLowerCase().split(/\s+/);
  // An address does not say the port that is understood; a list may.
  if (hosts.includes(host) || hosts.includes(`${host}:${protocol === 'https:' ? 443 : 80}`)) return url;
}

/**
 * Stops what plays in a part that is left: nobody could see where it comes from. A frame waits again to be asked for.
 * @param {Element} root
 * @param {string} embeds as of `frameOf`
 */
export function rest(root, embeds) {
  for (const player of root.querySelectorAll('audio, video')) /** @type {HTMLMediaElement} */ (player).pause();
  for (const frame of root.querySelectorAll('iframe[part~=frame]')) frame.remove();
  prepare(root, embeds);
}

/**
 * Loads what a link stands for before it. Where that fails there is still the link.
 * @param {HTMLAnchorElement} link
 * @param {URL} url what `frameOf` says of it
 */
export function load(link, { href, origin }) {
  const { label = '', size = '' } = link.dataset;
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
  shape(frame, size);
  if (frame.style.blockSize) follow(frame, origin);
  frame.src = href;
  link.removeAttribute('role');
  link.before(frame);
  focus(frame);
}

/**
 * Gives a frame the shape that the markup says, or the height alone. What the markup says may be anything.
 * @param {HTMLIFrameElement} frame
 * @param {string} size
 */
function shape({ style }, size) {
  const [width, height] = size.split(' ').map(Number);
  const ratio = width / height;
  if (width === 0 && height > 0) style.blockSize = pixels(height);
  else style.aspectRatio = String(ratio > 0 ? Math.min(Math.max(ratio, 1 / 4), 4) : 16 / 9);
}

/**
 * A height that can be seen, and does not hide the page. What is higher scrolls.
 * @param {number} height
 */
function pixels(height) {
  return `${Math.min(Math.max(height, 40), 2000)}px`;
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
    if (height) frame.style.blockSize = pixels(height);
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
