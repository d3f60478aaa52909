/** The entry for edge workers, where WebAssembly is imported as a compiled module and cannot be compiled at run time. */
import { chunk, entities, main } from '../library/wasm.js';
import chunkModule from '../maqal-chunk.wasm';
import entitiesModule from '../maqal-entities.wasm';
import mainModule from '../maqal.wasm';

main.loadNow(() => mainModule);
chunk.loadNow(() => chunkModule);
entities.loadNow(() => entitiesModule);

export { MaqalArticleElement } from '../element/element.js';
export { read } from '../library/read.js';
export { renderToStream, renderToString } from '../library/render.js';
export { init } from '../library/wasm.js';
export { MaqalError } from '../shared/error.js';
