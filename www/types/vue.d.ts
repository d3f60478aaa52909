/** `<maqal-article>` in Vue's templates and JSX: `import type {} from 'maqal/vue'`. */
import type { DefineComponent, HTMLAttributes, ReservedProps } from 'vue';
import type { MaqalAttributes, MaqalListeners } from './index.js';

type Props = MaqalAttributes & MaqalListeners<'on', true>;

declare module 'vue' {
  interface GlobalComponents {
    'maqal-article': DefineComponent<Props>;
  }
}

declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'maqal-article': HTMLAttributes & ReservedProps & Props;
    }
  }
}
