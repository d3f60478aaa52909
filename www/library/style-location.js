/**
 * Where the style sheet is: beside the script. `entries/cdn-style-location.js` replaces this module in the script-tag build.
 * Nothing that a server imports may name a style sheet, because Turbopack has no place for one in a server component.
 */
import { preloadedFetch } from './preloaded-fetch.js';

/** Vite's development server responds with a module unless the request accepts CSS, as that of a link does. */
export const styleSource = () => preloadedFetch(new URL('../style.css', import.meta.url), { headers: { accept: 'text/css,*/*;q=0.1' } });
