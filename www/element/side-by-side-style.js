/** The style of two languages side by side: not in style.css, because few articles have them. */
import { constructedSheets } from '../shared/constructed-sheets.js';

// Letters of one language are larger, its distances are not: else pictures beside each other would not begin at the same height. The blocks of both panels are in the rows of one grid, so that both scroll together. In print there is one language, as usual: engines
// do not break such rows across pages.
const STYLE = `
.maqal > [part~=side-by-side] { display: flex; flex-wrap: wrap; gap: .5em; justify-content: end; margin-block: -1em 1em; font-size: .85em; }
.maqal > [part~=side-by-side] :is(button, select) { min-block-size: 1.75rem; box-sizing: border-box; margin: 0; padding: .1em .8em; border: 1px solid var(--_rule); border-radius: .25em; background: none; color: inherit; font: inherit; cursor: pointer; }
.maqal > [part~=side-by-side] button[aria-pressed=true] { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); }
@media not print {
  .maqal[data-side-by-side] { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 3em; align-items: start; max-inline-size: calc(2 * var(--maqal-measure, 34em) + 3em); }
  .maqal[data-side-by-side] > * { grid-column: 1 / -1; }
  .maqal[data-side-by-side] > [part~=panel][data-rows][data-rows] { --_gap: calc(var(--maqal-gap, 1.1em) / var(--_scale)); margin: 0; padding: 0; border: 0; }
  .maqal[data-side-by-side] [data-rows] > :is([part~=figure], [part~=gallery], [part~=media], [part~=embed]) { margin-block-start: calc(1.6em / var(--_scale)); }
  .maqal[data-side-by-side] [data-rows] { display: grid; grid-template: subgrid / minmax(0, 1fr); align-items: start; }
}
@media (forced-colors: active) { .maqal > [part~=side-by-side] button[aria-pressed=true] { border-color: Highlight; box-shadow: inset 0 0 0 1px Highlight; forced-color-adjust: none; } }
@media print { .maqal > :is([part~=side-by-side], [part~=panel][role=region]) { display: none; } }
`;

const addSheet = constructedSheets();

/**
 * Adds the style to a tree that does not have it.
 * @param {Document | ShadowRoot} tree
 */
export function adoptSideBySideStyle(tree) {
  if (tree.adoptedStyleSheets) addSheet(tree, STYLE);
}
