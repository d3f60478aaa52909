/** `<maqal-article>` in React's JSX: `import type {} from 'maqal/react'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MaqalArticleElement, MaqalAttributes, MaqalListeners } from './index.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'maqal-article': DetailedHTMLProps<HTMLAttributes<MaqalArticleElement>, MaqalArticleElement> & MaqalAttributes & MaqalListeners<'on'>;
    }
  }
}
