/** The same as `maqal`, with the WebAssembly and the style sheet embedded: nothing is fetched. */
export * from './index.js';
