import type { View } from './index.js';

/** Makes every article in a tree live that is not yet. Importing this does it for the whole page. */
export function hydrate(root?: ParentNode): View[];
