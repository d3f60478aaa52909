/** The table of contents of the script-tag build, which the other scripts import when an article has the attribute `contents`. */
export { start } from '../element/contents.js';
