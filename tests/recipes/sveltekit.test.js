// Tests examples/sveltekit.
import { isBuilt } from './recipe.js';

isBuilt('sveltekit', { out: 'build', rendered: ['/'], live: ['/live'] });
