/** The type of `maqal/hydrate`, which enhances articles rendered by a server. */
import type { Options, View } from './index.js';

/**
 * Enhances every article in a tree that is not enhanced yet. Importing this module does it for the whole page, with `watch`.
 * @param root default: the document
 * @param options `embeds`: the hosts whose frames a reader may load, in addition to the known players, in every article of the
 * tree, including those that are enhanced already. The markup cannot allow any. `watch`: whether to enhance articles that are added to
 * the tree later, too, and to stop those that are removed.
 */
export function hydrate(root?: ParentNode, options?: Pick<Options, 'embeds'> & { watch?: boolean }): View[];
