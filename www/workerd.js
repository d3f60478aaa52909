/** maqal in an edge worker, where compiled modules are imported and nothing compiles at run time. */
import module from './maqal-full.wasm';
import { full } from './wasm.js';

full.loadNow(() => module);

export { read, renderToStream, renderToString } from './article.js';
export { MaqalArticleElement } from './element.js';
export { MaqalError } from './error.js';
export { init, initCore } from './wasm.js';
