/** Where the WebAssembly is: beside the script. `entries/cdn-locations.js` replaces this module in the script-tag build. */

// Bundlers find the files by these expressions.
export const mainSource = () => new URL('../maqal.wasm', import.meta.url);
export const chunkSource = () => new URL('../maqal-chunk.wasm', import.meta.url);
export const entitiesSource = () => new URL('../maqal-entities.wasm', import.meta.url);
