/** Places the blocks of two panels in the rows of a grid, so that each block is beside its counterpart. */
import { childrenOf } from '../shared/children.js';
import { alignBlocks } from './block-alignment.js';

/** The row of the grid in which panels begin: before it are the tabs, the controls and the links to other languages. */
const FIRST = 4;

/** The blocks of a panel that are aligned. Engines have no more than 10,000 rows; longer articles are only side by side. */
const MOST = 4900;

/** The elements whose children are blocks. No others, because a form of other markup can hide its own methods. */
const GROUPS = 'article[part~=article], :is(div, section):is([part~=body], [part~=notes], [part~=updates]), :is([part~=notes], [part~=updates]) > ol';

/** @typedef {{ element: HTMLElement, inside: Item[], row: number }} Item A group with what is inside, or a block. */

/**
 * Places the blocks of two panels. The markup stays as it is, one panel after the other.
 * @param {HTMLElement[]} panels that of the first column, and that of the second
 * @returns {HTMLElement[]} what has been placed
 */
export function placeInRows(panels) {
  let columns = panels.map((panel) => itemsOf(panel, panel.querySelectorAll(GROUPS)));
  if (columns.some(({ blocks }) => blocks.length > MOST)) columns = panels.map((panel) => itemsOf(panel, []));
  const [one, other] = columns.map(({ blocks }) => blocks.map(described));
  const rows = alignBlocks(one, other);
  for (const [row, pair] of rows.entries()) {
    for (const [column, index] of pair.entries()) if (index !== undefined) columns[column].blocks[index].row = row;
  }
  return columns.flatMap(({ whole }, column) => {
    whole.element.style.gridArea = `${FIRST} / ${column + 1} / span ${rows.length}`;
    return placeInside(whole, 0, rows.length);
  });
}

/**
 * @param {HTMLElement[]} elements what has been placed
 */
export function release(elements) {
  for (const element of elements) {
    element.style.gridArea = '';
    element.removeAttribute('data-rows');
  }
}

/**
 * A panel with what is inside, and its blocks.
 * @param {HTMLElement} panel
 * @param {Iterable<Element>} more the groups in it
 */
function itemsOf(panel, more) {
  const groups = new Set([panel, ...more]);
  const blocks = /** @type {Item[]} */ ([]);
  /** @type {(element: HTMLElement) => Item} */
  const itemOf = (element) => {
    const inside = groups.has(element) ? childrenOf(element, ':not(form, [hidden], [part~=hidden])').map(itemOf) : [];
    const item = { element, inside, row: 0 };
    if (!inside.length) blocks.push(item);
    return item;
  };
  return { whole: itemOf(panel), blocks };
}

/**
 * Places what is inside a group. Rows that only the other language needs belong to the block before them, which may be longer.
 * @param {Item} group
 * @param {number} first the first row of the group
 * @param {number} end the row after it
 * @returns {HTMLElement[]} the group, and what has been placed
 */
function placeInside({ element, inside }, first, end) {
  element.toggleAttribute('data-rows', inside.length > 0);
  const starts = inside.map(firstRow);
  const placed = inside.flatMap((item, index) => {
    const [start, next] = [starts[index], starts[index + 1] ?? end];
    item.element.style.gridArea = `${start - first + 1} / 1 / ${next - first + 1}`;
    return placeInside(item, start, next);
  });
  return [element, ...placed];
}

/**
 * The row of an item.
 * @param {Item} item
 * @returns {number}
 */
function firstRow({ inside, row }) {
  return inside.length ? firstRow(inside[0]) : row;
}

/**
 * The kind of a block, and the length of its text.
 * @param {Item} block
 */
function described({ element }) {
  const { localName, textContent } = element;
  const [part] = (element.getAttribute('part') ?? localName).split(' ');
  // Headings have levels; parts that scroll are tables or code.
  const detail = part === 'heading' ? element.getAttribute('aria-level') ?? localName : part === 'scroll' ? element.firstElementChild?.localName : '';
  return { kind: part + detail, length: (textContent ?? '').length };
}
