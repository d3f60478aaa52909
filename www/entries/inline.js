/** The entry with the WebAssembly and the style sheet embedded: nothing is fetched. Importing it makes the other entries use them, too. */
import { chunkBytes, entitiesBytes, mainBytes } from '../library/embedded.js';
import { style } from '../library/embedded-style.js';
import { setStylesheetSource } from '../library/stylesheet.js';
import { chunk, entities, main } from '../library/wasm.js';

export * from './index.js';

main.source = () => inflated(mainBytes);
chunk.source = () => inflated(chunkBytes);
entities.source = () => inflated(entitiesBytes);
setStylesheetSource(() => style);

/** @param {string} text deflated bytes in base64 */
function inflated(text) {
  const deflated = Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
  const inflated = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(inflated).arrayBuffer();
}
