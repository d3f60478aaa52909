/** Where the files are that the library fetches: beside its script. `entries/cdn-locations.js` replaces this module in the script-tag build. */
import { preloadedFetch } from './preloaded-fetch.js';

// Bundlers find the files by these expressions.
export const mainSource = () => new URL('../maqal.wasm', import.meta.url);
export const chunkSource = () => new URL('../maqal-chunk.wasm', import.meta.url);
export const entitiesSource = () => new URL('../maqal-entities.wasm', import.meta.url);

/** Vite's development server responds with a module unless the request accepts CSS, as that of a link does. */
export const styleSource = () => preloadedFetch(new URL('../style.css', import.meta.url), { headers: { accept: 'text/css,*/*;q=0.1' } });
