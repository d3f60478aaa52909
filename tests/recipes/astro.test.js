// Tests examples/astro.
import { isBuilt } from './recipe.js';

isBuilt('astro', { out: 'dist', rendered: ['/'], live: ['/live'] });
