/** The entry of the script-tag build that works without a server: registers the element, with everything embedded. */
import './define.js';

export * from './inline.js';
