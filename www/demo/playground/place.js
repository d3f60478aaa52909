/** Finds where a JSON path leads to in a text, even if the text is not quite JSON. */
import { parseTree } from 'jsonc-parser';

/** @typedef {{ from: number, to: number }} Range Offsets in a text. */

/**
 * The name of the property at a path such as `workTranslation[0].headline`, the item of a list, or the first character of the
 * nearest value around what is missing.
 * @param {string} json
 * @param {string} path
 * @returns {Range}
 */
export function rangeOf(json, path) {
  let node = parseTree(json);
  if (!node) return { from: 0, to: 0 };
  let range = { from: node.offset, to: node.offset + 1 };
  for (let rest = path; rest; ) {
    const step = node.type === 'array' ? item(node, rest) : node.type === 'object' ? property(node, rest) : undefined;
    if (!step) return node.parent?.type === 'property' ? range : { from: node.offset, to: node.offset + 1 };
    range = { from: step.place.offset, to: endOnLine(json, step.place) };
    rest = rest.slice(step.length).replace(/^\./, '');
    if (!step.value) return range;
    node = step.value;
  }
  return range;
}

function item(node, path) {
  const [step, index] = path.match(/^\[(\d+)\]/) ?? [];
  const place = node.children?.[index];
  return place && { place, value: place, length: step.length };
}

/** The property with the longest name that the path begins with: a name may contain dots. */
function property(node, path) {
  const begins = ({ children: [{ value }] }) => path === value || path.startsWith(`${value}.`) || path.startsWith(`${value}[`);
  const [found] = (node.children ?? []).filter(begins).sort((one, other) => other.children[0].length - one.children[0].length);
  return found && { place: found.children[0], value: found.children[1], length: found.children[0].value.length };
}

function endOnLine(text, { offset, length }) {
  const line = text.indexOf('\n', offset);
  return line < 0 ? offset + length : Math.min(offset + length, line);
}

/**
 * The character at a line and a column, both counted from 1, as messages of syntax errors have them.
 * @param {string} text
 * @param {string} message
 * @returns {Range}
 */
export function rangeInMessage(text, message) {
  const [, line, column] = message.match(/Line (\d+), column (\d+)/) ?? [0, 1, 1];
  const lines = text.split('\n').slice(0, line);
  const last = lines.pop() ?? '';
  const before = lines.reduce((sum, { length }) => sum + length + 1, 0);
  // A column counts characters, an offset UTF-16 units.
  const from = before + [...last].slice(0, column - 1).join('').length;
  return { from, to: Math.min(from + 1, before + last.length) };
}
