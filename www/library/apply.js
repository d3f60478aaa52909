/** Replays operations as DOM nodes. No HTML is parsed. */

const OPEN = 0;
const ATTRIBUTE = 1;
const TEXT = 2;
/** In place of a tag's number: the element opens like one before. */
const AGAIN = 255;
/** The length does not fit: the next word has it. */
const LONG = (1 << 22) - 1;

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** @type {string[][] | undefined} The names of tags, those of MathML last, and attributes. */
let names;

/**
 * Appends the nodes to `parent`.
 * @param {[ops: Uint32Array, text: string]} stream
 * @param {Element | DocumentFragment} parent
 * @param {() => string} vocabulary the names of tags and attributes by number
 */
export function apply([ops, text], parent, vocabulary) {
  const [tags, attributes] = (names ??= vocabulary().split('\n').map((line) => line.split(' ')));
  const math = tags.indexOf('math');
  /** @type {any} */
  let node = parent;
  const ancestors = [];
  // The elements that opened with attributes of their own: cloning one is faster than setting them again.
  const opened = [];
  // A new node is appended after its attributes are set, because Firefox reads those of a track only once.
  let isNew = false;
  let start = 0;
  for (let at = 0; at < ops.length; at++) {
    const op = ops[at];
    const kind = op & 3;
    const number = (op >>> 2) & 255;
    let length = op >>> 10;
    if (length === LONG) length = ops[++at];
    if (kind === OPEN) {
      if (isNew) ancestors[ancestors.length - 1].appendChild(node);
      ancestors.push(node);
      if (number === AGAIN) node = opened[length].cloneNode();
      else node = number < math ? document.createElement(tags[number]) : document.createElementNS(MATHML, tags[number]);
      isNew = true;
      continue;
    }
    const value = text.slice(start, (start += length));
    if (kind === ATTRIBUTE) {
      if (opened[opened.length - 1] !== node) opened.push(node);
      node.setAttribute(attributes[number], value);
    } else {
      if (isNew) ancestors[ancestors.length - 1].appendChild(node);
      isNew = false;
      if (kind === TEXT) node.appendChild(document.createTextNode(value));
      else node = ancestors.pop();
    }
  }
}
