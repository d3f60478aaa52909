/** The style of two languages side by side: not in style.css, because few articles have them. */
import { constructedSheets } from '../shared/constructed-sheets.js';

// The blocks of both panels are in the rows of one grid, so that both scroll together. The letters of one may be larger, but not its
// distances: else pictures beside each other would not begin at the same height. In print there is one language, as usual: engines do not
// break such rows across pages. `[data-rows]` is repeated to be stronger than what style.css says of a panel after a panel.
const STYLE = `
.maqal > [part~=side-by-side] { display: flex; flex-wrap: wrap; gap: .5em; justify-content: end; margin-block: -1em 1em; font-size: .85em; }
.maqal > [part~=side-by-side] > * { min-block-size: 1.75rem; padding: .1em .8em; border: 2px solid var(--_rule); border-radius: .25em; background: none; color: inherit; font: inherit; cursor: pointer; }
.maqal > [part~=side-by-side] > [aria-pressed=true] { border-color: var(--_accent); }
@media not print {
  .maqal[data-side-by-side] { display: grid; grid-template-columns: 1fr 1fr; column-gap: 3em; max-inline-size: calc(2 * var(--maqal-measure, 34em) + 3em); }
  .maqal[data-side-by-side] > * { grid-column: 1 / 3; min-inline-size: 0; }
  .maqal[data-side-by-side] > [data-rows][data-rows][data-rows][data-rows] { --_gap: calc(var(--maqal-gap, 1.1em) / var(--_scale)); margin: 0; padding: 0; border: 0; }
  .maqal[data-side-by-side] [data-rows] { display: grid; grid-template: subgrid / minmax(0, 1fr); align-items: start; }
  .maqal[data-side-by-side] [data-rows] > :is([part~=figure], [part~=gallery], [part~=media], [part~=embed]) { margin-block-start: calc(1.6em / var(--_scale)); }
}
@media (forced-colors: active) { .maqal > [part~=side-by-side] > [aria-pressed=true] { border-color: Highlight; } }
@media print { .maqal > :is([part~=side-by-side], [role=region]) { display: none; } }
`;

const addSheet = constructedSheets();

/**
 * Adds the style to a tree that does not have it.
 * @param {Document | ShadowRoot} tree
 */
export function adoptSideBySideStyle(tree) {
  if (tree.adoptedStyleSheets) addSheet(tree, STYLE);
}
