/** The style sheet is beside the WebAssembly in the script-tag build. In place of `library/style-location.js`. */
export { styleSource } from '../library/locations.js';
