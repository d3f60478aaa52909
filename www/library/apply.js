/** Replays operations as DOM nodes. No HTML is parsed. */

const OPEN = 0;
const ATTRIBUTE = 1;
const TEXT = 2;
/** The length does not fit: the next word has it. */
const LONG = (1 << 22) - 1;

/** @type {string[][] | undefined} The names of tags and attributes. */
let names;

/**
 * Appends the nodes to `parent`.
 * @param {[ops: Uint32Array, text: string]} stream
 * @param {Element | DocumentFragment} parent
 * @param {() => string} vocabulary the names of tags and attributes by number
 */
export function apply([ops, text], parent, vocabulary) {
  const [tags, attributes] = (names ??= vocabulary().split('\n').map((line) => line.split(' ')));
  /** @type {any} */
  let node = parent;
  const ancestors = [];
  // A new node is appended after its attributes are set, because Firefox reads those of a track only once. Its text is set as
  // `textContent`, which is faster than appending it.
  let isNew = false;
  let start = 0;
  for (let at = 0; at < ops.length; at++) {
    const op = ops[at];
    const kind = op & 3;
    const number = (op >>> 2) & 255;
    let end = op >>> 10;
    if (end === LONG) end = ops[++at];
    end += start;
    if (kind === ATTRIBUTE) {
      node.setAttribute(attributes[number], text.slice(start, end));
    } else {
      if (isNew) ancestors[ancestors.length - 1].appendChild(node);
      if (kind === OPEN) {
        ancestors.push(node);
        node = document.createElement(tags[number]);
      } else if (kind === TEXT) {
        if (isNew) node.textContent = text.slice(start, end);
        else node.append(text.slice(start, end));
      } else {
        node = ancestors.pop();
      }
      isNew = kind === OPEN;
    }
    start = end;
  }
}
