// Tests examples/nuxt.
import { isBuilt } from './recipe.js';

isBuilt('nuxt', { out: '.output/public', rendered: ['/'], live: ['/live'] });
