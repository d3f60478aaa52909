/** What a page gets from one script tag that works without a server: the element, registered, with everything inside. */
import './define.js';

export * from './inline.js';
