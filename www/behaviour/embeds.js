/** Loads content of other sites in frames, when the reader presses its link. Before that, no request is made to them. */
import { create } from '../shared/create.js';
import { focus } from '../shared/focus.js';

/** The hosts of the players that src/body/writer/embed.rs knows. A test there compares the two lists. */
const PLAYERS = 'www.youtube-nocookie.com player.vimeo.com platform.twitter.com www.instagram.com t.me';

/**
 * Gives the links that load a frame the role of a button. They can still be opened in a new tab.
 * @param {Element} root
 * @param {string} embeds as of `frameOf`
 */
export function markButtons(root, embeds) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll('a[data-frame]'))) {
    if (frameOf(link, embeds)) link.setAttribute('role', 'button');
    else link.removeAttribute('role');
  }
}

/**
 * The URL that a link loads in a frame when it is pressed; none for an ordinary link, or if the frame is loaded. The markup is
 * not trusted, because it may come from readers, in comments for example: the host must be a known player, or be allowed by
 * the page's own script or the attribute of the element.
 * @param {HTMLAnchorElement} link
 * @param {string} embeds the allowed hosts, space-separated
 */
export function frameOf(link, embeds) {
  const { frame } = link.dataset;
  const url = frame && !link.matches('[part~=frame] + a') && URL.parse(frame, document.baseURI);
  if (!url || url.username || url.password) return;
  const { protocol, origin } = url;
  // A page without encryption may load frames without it.
  if (![location.protocol, 'https:'].includes(protocol)) return;
  // A host of the list may have the default port, which parsing removes.
  if (`${PLAYERS} ${embeds}`.split(/\s+/).some((host) => URL.parse(`${protocol}//${host}`)?.href === `${origin}/`)) return url;
}

/**
 * Stops media and removes frames in a panel that is hidden: the reader could not see where the sound comes from. Their links are then to
 * be marked again.
 * @param {Element} root
 */
export function unloadFrames(root) {
  for (const player of root.querySelectorAll('audio, video')) /** @type {HTMLMediaElement} */ (player).pause();
  for (const frame of root.querySelectorAll('iframe[part~=frame]')) frame.remove();
}

/**
 * Loads the frame of a link before it. If that fails, the link is still there.
 * @param {HTMLAnchorElement} link
 * @param {URL} url from `frameOf`
 */
export function loadFrame(link, { href, origin }) {
  const { label = '', size = '' } = link.dataset;
  const frame = create('iframe', {
    part: 'frame',
    title: label,
    // Without autoplay: the reader has asked to see it, not to hear it. Picture-in-picture is allowed by default.
    allow: 'encrypted-media; fullscreen',
    // Some players refuse requests without a referrer; none needs more than the origin.
    referrerpolicy: 'strict-origin-when-cross-origin',
    // Without top navigation and downloads. A frame of the page's own origin could remove its sandbox.
    sandbox: 'allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-scripts' + (origin === location.origin ? '' : ' allow-same-origin'),
    src: href,
  });
  // A `title` is read in the language of its element.
  const labelled = /** @type {HTMLElement | null} */ ([...link.children].find(({ textContent }) => textContent === label) ?? link.querySelector('[part~=label]'));
  for (const name of /** @type {const} */ (['lang', 'dir'])) {
    const value = labelled?.[name] || link[name];
    if (value) frame[name] = value;
  }
  setShape(frame, size, origin);
  link.removeAttribute('role');
  link.before(frame);
  focus(frame, {});
}

/**
 * Sets the aspect ratio of a frame, or its height alone, from the markup, which may contain anything.
 * @param {HTMLIFrameElement} frame
 * @param {string} size
 * @param {string} origin of the document that may report its height
 */
function setShape(frame, size, origin) {
  const [width, height] = size.split(' ').map(Number);
  const ratio = width / height;
  if (width === 0 && height > 0) followHeight(frame, height, origin);
  else frame.style.aspectRatio = String(ratio > 0 ? Math.min(Math.max(ratio, 1 / 4), 4) : 16 / 9);
}

/**
 * Gives a frame a height, and then those that its document reports: heights that are visible and do not cover the page. Taller content
 * scrolls.
 * @param {HTMLIFrameElement} frame
 * @param {number} height
 * @param {string} origin
 */
function followHeight(frame, height, origin) {
  const resize = (/** @type {number} */ height) => (frame.style.blockSize = `${Math.min(Math.max(height, 40), 2000)}px`);
  resize(height);
  addEventListener('message', function listener(event) {
    if (!frame.isConnected) return removeEventListener('message', listener);
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const height = heightIn(event.data);
    if (height) resize(height);
  });
}

/**
 * The height in a message of X, Instagram or Telegram.
 * @param {any} data
 */
function heightIn(data) {
  try {
    const message = typeof data === 'string' ? JSON.parse(data) : data;
    return Number((message['twttr.embed']?.params[0] ?? message.details ?? message).height);
  } catch {
    // Another message.
  }
}
