/** maqal in a browser. Importing it has no effect. */
export { read, renderToStream, renderToString } from './article.js';
export { MaqalArticleElement } from './element.js';
export { MaqalError } from './error.js';
export { init, initCore } from './wasm.js';
