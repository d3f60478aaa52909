/** The entry of the script-tag build: registers the element, and exports the functions. */
import './define.js';

export * from './index.js';
