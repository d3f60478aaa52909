/** maqal with the WebAssembly and the style sheet inside: nothing is fetched. Importing it makes the other entries do so, too. */
import { module, style } from '../library/embedded.js';
import { sheetFrom } from '../library/stylesheet.js';
import { carry } from '../library/wasm.js';

export * from './index.js';

carry(inflated);
sheetFrom(() => style);

/** The bytes of the full module. */
function inflated() {
  const deflated = Uint8Array.from(atob(module), (byte) => byte.charCodeAt(0));
  const inflated = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(inflated).arrayBuffer();
}
