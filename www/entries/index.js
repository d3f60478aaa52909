/** maqal in a browser. Importing it has no effect. */
export { read, renderToStream, renderToString } from '../library/article.js';
export { MaqalArticleElement } from '../element/element.js';
export { MaqalError } from '../shared/error.js';
export { init, initCore } from '../library/wasm.js';
