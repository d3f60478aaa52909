/** The second language of the script-tag build, which the other scripts import when an article has the attribute `side-by-side`. */
export { start } from '../element/side-by-side.js';
