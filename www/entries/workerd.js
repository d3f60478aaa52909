/** The entry for edge workers, where WebAssembly is imported as a compiled module and cannot be compiled at run time. */
import { full } from '../library/wasm.js';
import module from '../maqal-full.wasm';

full.loadNow(() => module);

export { MaqalArticleElement } from '../element/element.js';
export { read } from '../library/read.js';
export { renderToStream, renderToString } from '../library/render.js';
export { init, initCore } from '../library/wasm.js';
export { MaqalError } from '../shared/error.js';
