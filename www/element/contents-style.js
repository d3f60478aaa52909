/** The style of the table of contents: not in style.css, because few articles have one. */
import { constructedSheets } from '../shared/constructed-sheets.js';

// Beside the text there is a column as high as the article, in which the list stays in view.
const STYLE = `
.maqal [part~=contents] { margin-block: var(--_gap); font-size: .85em; line-height: calc((var(--_tight) + 1.6) / 2); }
.maqal [part~=contents] summary { padding-block: .4em; font-weight: bold; cursor: pointer; }
.maqal [part~=contents] ul { margin: 0; padding: 0; list-style-type: ""; }
.maqal [part~=contents] ul ul { padding-inline-start: 1em; }
.maqal [part~=contents] li { margin: 0; }
.maqal [part~=contents] a { display: block; min-block-size: 1.5rem; box-sizing: border-box; padding: .3em .8em; border-inline-start: .2em solid var(--_rule); color: var(--_muted); text-decoration: none; }
.maqal [part~=contents] a:hover { color: inherit; }
.maqal [part~=contents] [aria-current] { border-inline-start-color: var(--_accent); color: inherit; }
.maqal [part~=contents] :focus-visible { outline-offset: -.125em; }
.maqal [data-beside] { position: absolute; inset-block: 0; inset-inline-end: 100%; box-sizing: border-box; inline-size: 17em; margin: 0; padding-inline-end: 2em; }
.maqal [data-beside] details { position: sticky; inset-block-start: 1em; max-block-size: calc(100vb - 2em); overflow: hidden auto; }
@media (forced-colors: active) {
  .maqal [part~=contents] a { border-color: Canvas; }
  .maqal [part~=contents] [aria-current] { border-color: Highlight; }
}
@media print { .maqal [part~=contents] { display: none; } }
`;

const addSheet = constructedSheets();

/**
 * Adds the style to a tree that does not have it.
 * @param {Document | ShadowRoot} tree
 */
export function adoptContentsStyle(tree) {
  if (tree.adoptedStyleSheets) addSheet(tree, STYLE);
}
