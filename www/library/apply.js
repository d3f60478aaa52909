/** Replays a stream of operations as DOM nodes. No HTML is parsed. */

const OPEN = 0;
const ATTRIBUTE = 1;
const TEXT = 2;
/** A length that does not fit: the next word says. */
const LONG = (1 << 22) - 1;

/** @type {string[][] | undefined} The same in every build of the library. */
let names;

/**
 * Adds what the stream says to the end of `parent`.
 * @param {{ ops: Uint32Array, text: string }} stream
 * @param {Element | DocumentFragment} parent
 * @param {() => string} vocabulary the names behind its numbers
 */
export function apply(stream, parent, vocabulary) {
  const [tags, attributes] = (names ??= vocabulary().split('\n').map((line) => line.split(' ')));
  const { ops, text } = stream;
  /** @type {any} */
  let node = parent;
  const around = [];
  // Just opened: it is put into its place when it has its attributes, for which Firefox asks a track only once, and text is
  // set as its content, which engines do quicker than they append it.
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
      if (isNew) around[around.length - 1].appendChild(node);
      if (kind === OPEN) {
        around.push(node);
        node = document.createElement(tags[number]);
      } else if (kind === TEXT) {
        if (isNew) node.textContent = text.slice(start, end);
        else node.append(text.slice(start, end));
      } else {
        node = around.pop();
      }
      isNew = kind === OPEN;
    }
    start = end;
  }
}
