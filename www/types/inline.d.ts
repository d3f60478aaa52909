/** The same as `maqal`, with the WebAssembly and the style sheet inside: nothing is fetched. */
export * from './index.js';
