import type { Options, View } from './index.js';

/**
 * Makes every article in a tree live that is not yet. Importing this does it for the whole page.
 * @param root default: the document
 * @param options `embeds`: the hosts whose frames a reader may load, beside those of the known players, in every article of
 * the tree, those that are live already included. The markup cannot name any.
 */
export function hydrate(root?: ParentNode, options?: Pick<Options, 'embeds'>): View[];
