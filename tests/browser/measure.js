// Measures, in the page, what a reader sees: colours as they are mixed, sizes, and what is cut off. Every root is an
// element or a shadow root; what stands in it and is seen counts.

const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Colours laid over each other on white, the first at the bottom, as red, green and blue. */
function mix(colours) {
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 1, 1);
  for (const colour of colours) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
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

/** The element around, shadow roots left through their hosts. */
export const around = (element) => element.parentElement ?? element.getRootNode().host ?? null;

/** What is behind an element's text. */
function backgrounds(element) {
  const colours = [];
  for (let at = element; at; at = around(at)) colours.unshift(getComputedStyle(at).backgroundColor);
  // Below everything is the canvas, which the page's color-scheme makes light or dark.
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

const isSeen = (element) => element.checkVisibility() && !element.closest('[part~=hidden]');

/** The elements that hold text that is seen. */
export function texts(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Set();
  for (let node; (node = walker.nextNode()); ) if (node.data.trim() && isSeen(node.parentElement)) found.add(node.parentElement);
  return [...found];
}

/** What an element is, for people. */
export function name(element) {
  const part = element.closest('[part]')?.getAttribute('part');
  return `${element.localName} of ${part}, “${(element.textContent ?? '').trim().slice(0, 30)}”`;
}

/**
 * The contrast of each text, and the least it must have (WCAG 2.2, 1.4.3).
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

/** The contrast of one of an element's colours to what is around it (WCAG 2.2, 1.4.11). */
export function contrastOf(element, property) {
  const behind = backgrounds(around(element));
  return ratio(mix(behind), mix([...behind, getComputedStyle(element)[property]]));
}

/** The elements that can be worked with: what focus reaches, and links and buttons. */
export const targets = (root) => [...root.querySelectorAll('a[href], button, summary, [tabindex="0"]')].filter(isSeen);

/**
 * The parts of text that cannot be seen because a box cuts them off.
 * @returns {string[]}
 */
export function cut(root) {
  const found = [];
  for (const element of root.querySelectorAll('*')) {
    if (!isSeen(element) || element.matches('[part~=scroll], video, audio, img')) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut = (overflow, content, box) => ['hidden', 'clip'].includes(overflow) && content > box + 1;
    if (isCut(overflowX, element.scrollWidth, element.clientWidth) || isCut(overflowY, element.scrollHeight, element.clientHeight)) found.push(name(element));
  }
  return found;
}

/**
 * What is wider than the page though it is neither in a table nor in code that scrolls.
 * @returns {string[]}
 */
export function wide(root, width) {
  const isOut = ({ left, right }) => left < -1 || right > width + 1;
  return [...root.querySelectorAll('*')]
    .filter((element) => isSeen(element) && !element.parentElement?.closest('[part~=scroll]') && isOut(element.getBoundingClientRect()))
    .map(name);
}
