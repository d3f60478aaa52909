/** What a page gets from one script tag: the element, registered, and the functions beside it. */
import './define.js';
import { sheetFrom } from './sheet.js';
import { core, full } from './wasm.js';

export * from './index.js';

/**
 * A file beside this one. The build puts its hash here: a page that pins this file with `integrity` pins all it fetches.
 * @param {keyof typeof INTEGRITY} file
 */
const beside = (file) => () => new Request(new URL(file, import.meta.url), { integrity: INTEGRITY[file] });

core.from(beside('maqal.wasm'));
full.from(beside('maqal-full.wasm'));
sheetFrom(beside('style.css'));
