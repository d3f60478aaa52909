/** maqal in an edge worker, where compiled modules are imported and nothing compiles at run time. */
import module from './maqal.wasm';
import { initNow } from './wasm.js';

initNow(() => module);

export { read, renderToStream, renderToString } from './article.js';
export { MaqalArticleElement } from './element.js';
export { MaqalError } from './error.js';
export { init } from './wasm.js';
