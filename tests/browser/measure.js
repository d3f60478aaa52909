// Measures rendered content, in the page: contrast, target sizes, clipping and overflow. Each `root` is an element or a shadow
// root whose visible content is measured.

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Composites colours over white, the first at the bottom; returns red, green and blue. */
function mix(colours) {
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, 1, 1);
  for (const colour of colours) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** WCAG 2.2, "relative luminance". */
function luminance(rgb) {
  const [red, green, blue] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
function ratio(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The parent element, or the host of the shadow root. */
export const parentOf = (element) => element.parentElement ?? element.getRootNode().host ?? null;

/** The background colours behind an element's text, the canvas first. */
function backgrounds(element) {
  const colours = [];
  for (let at = element; at; at = parentOf(at)) colours.unshift(getComputedStyle(at).backgroundColor);
  // The canvas is light or dark, depending on the page's color-scheme.
  return [canvasColour(), ...colours];
}

function canvasColour() {
  const probe = document.createElement('div');
  probe.style.backgroundColor = 'Canvas';
  document.documentElement.append(probe);
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor;
}

const isVisible = (element) => element.checkVisibility() && !element.closest('[part~=hidden]');

/** The elements that contain visible text. */
export function texts(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Set();
  for (let node; (node = walker.nextNode()); ) if (node.data.trim() && isVisible(node.parentElement)) found.add(node.parentElement);
  return [...found];
}

/** A description of an element for messages. */
export function name(element) {
  const part = element.closest('[part]')?.getAttribute('part');
  return `${element.localName} of ${part}, “${(element.textContent ?? '').trim().slice(0, 30)}”`;
}

/**
 * The contrast of each text, and the minimum required (WCAG 2.2, 1.4.3).
 * @returns {{ what: string, ratio: number, least: number }[]}
 */
export function contrasts(root) {
  return texts(root).map((element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const isLarge = parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
    const behind = backgrounds(element);
    return { what: name(element), ratio: ratio(mix(behind), mix([...behind, color])), least: isLarge ? 3 : 4.5 };
  });
}

/** The contrast of one of an element's colours with the background around the element (WCAG 2.2, 1.4.11). */
export function contrastOf(element, property) {
  const behind = backgrounds(parentOf(element));
  return ratio(mix(behind), mix([...behind, getComputedStyle(element)[property]]));
}

/** The interactive elements: links, buttons, and everything in the Tab order. */
export const targets = (root) => [...root.querySelectorAll('a[href], button, summary, [tabindex="0"]')].filter(isVisible);

/**
 * The elements that clip their content.
 * @returns {string[]}
 */
export function clipped(root) {
  const found = [];
  for (const element of root.querySelectorAll('*')) {
    if (!isVisible(element) || element.matches('[part~=scroll], video, audio, img')) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isClipped = (overflow, content, box) => ['hidden', 'clip'].includes(overflow) && content > box + 1;
    if (isClipped(overflowX, element.scrollWidth, element.clientWidth) || isClipped(overflowY, element.scrollHeight, element.clientHeight)) found.push(name(element));
  }
  return found;
}

/**
 * The elements that extend beyond the page, except in tables and code that scroll.
 * @returns {string[]}
 */
export function wide(root, width) {
  const isOut = ({ left, right }) => left < -1 || right > width + 1;
  return [...root.querySelectorAll('*')]
    .filter((element) => isVisible(element) && !element.parentElement?.closest('[part~=scroll]') && isOut(element.getBoundingClientRect()))
    .map(name);
}
