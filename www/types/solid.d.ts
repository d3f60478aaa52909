/** `<maqal-article>` in Solid's JSX: `import type {} from 'maqal/solid'`. */
import type { JSX } from 'solid-js';
import type { MaqalArticleElement, MaqalAttributes, MaqalListeners } from './index.js';

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'maqal-article': HTMLAttributes<MaqalArticleElement> &
        Omit<MaqalAttributes, 'article'> & { 'prop:article'?: MaqalArticleElement['article'] } & MaqalListeners<'on:'>;
    }
  }
}
