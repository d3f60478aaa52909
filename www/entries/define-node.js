/** The entry that registers `<maqal-article>` in Node, where test runners have a DOM: nothing is fetched. */
import { TextDecoder, TextEncoder } from 'node:util';
import { style } from '../library/embedded-style.js';
import { setStylesheetSource } from '../library/stylesheet.js';
import { init } from './node.js';

export * from './define.js';

setStylesheetSource(() => style);
// On a server no element is created.
if (globalThis.document) {
  // Jest's jsdom has neither these nor `Request` and `Response`, with which the WebAssembly would be loaded when it is needed.
  globalThis.TextDecoder ??= /** @type {any} */ (TextDecoder);
  globalThis.TextEncoder ??= /** @type {any} */ (TextEncoder);
  init();
}
