// Tests examples/next.
import { isBuilt } from './recipe.js';

isBuilt('next', { out: 'out', rendered: ['/'], live: ['/live'] });
