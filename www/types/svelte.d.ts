/** `<maqal-article>` in Svelte's templates: `import type {} from 'maqal/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { MaqalArticleElement, MaqalAttributes, MaqalListeners } from './index.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'maqal-article': HTMLAttributes<MaqalArticleElement> & MaqalAttributes & MaqalListeners<'on'>;
  }
}
