/** The entry for browsers. Importing it has no side effects. */
export { MaqalArticleElement } from '../element/element.js';
export { read } from '../library/read.js';
export { renderToStream, renderToString } from '../library/render.js';
export { init } from '../library/wasm.js';
export { MaqalError } from '../shared/error.js';
