/** The entry with the WebAssembly and the style sheet embedded: nothing is fetched. Importing it makes the other entries use them, too. */
import { module, style } from '../library/embedded.js';
import { setStylesheetSource } from '../library/stylesheet.js';
import { useEmbedded } from '../library/wasm.js';

export * from './index.js';

useEmbedded(inflated);
setStylesheetSource(() => style);

/** The bytes of the full build. */
function inflated() {
  const deflated = Uint8Array.from(atob(module), (byte) => byte.charCodeAt(0));
  const inflated = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(inflated).arrayBuffer();
}
