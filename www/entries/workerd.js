/** maqal in an edge worker, where compiled modules are imported and nothing compiles at run time. */
import module from '../maqal-full.wasm';
import { full } from '../library/wasm.js';

full.loadNow(() => module);

export { read, renderToStream, renderToString } from '../library/article.js';
export { MaqalArticleElement } from '../element/element.js';
export { MaqalError } from '../shared/error.js';
export { init, initCore } from '../library/wasm.js';
