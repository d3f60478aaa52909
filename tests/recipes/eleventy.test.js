// Tests examples/eleventy.
import { isBuilt } from './recipe.js';

isBuilt('eleventy', { out: '_site', rendered: ['/'], serve: 'start' });
