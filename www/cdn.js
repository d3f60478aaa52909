/** What a page gets from one script tag: the element, registered, and the functions beside it. */
import './define.js';

export * from './index.js';
