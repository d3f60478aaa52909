/** The entry for edge workers, where WebAssembly is imported as a compiled module and cannot be compiled at run time. */
import { chunk, entities, main } from '../library/wasm.js';
import { loadNow } from '../library/wasm-file.js';
import chunkModule from '../maqal-chunk.wasm';
import entitiesModule from '../maqal-entities.wasm';
import mainModule from '../maqal.wasm';

loadNow(main, () => mainModule);
loadNow(chunk, () => chunkModule);
loadNow(entities, () => entitiesModule);

export { MaqalArticleElement } from '../element/element.js';
export { read } from '../library/read.js';
export { renderToStream, renderToString } from '../library/render.js';
export { init } from '../library/wasm.js';
export { MaqalError } from '../shared/error.js';
