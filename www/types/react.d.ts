/** `<MaqalArticle>` for React; and `<maqal-article>` in React's JSX: `import type {} from 'maqal/react'`. */
import type { DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { LanguageEvent, LinkEvent, MaqalArticleElement, MaqalAttributes, MaqalListeners, ReportEvent } from './index.js';

type CamelCase<Name extends string> = Name extends `${infer Word}-${infer Rest}` ? `${Word}${Capitalize<CamelCase<Rest>>}` : Name;
type Attributes = { [Name in keyof MaqalAttributes as CamelCase<Name>]: MaqalAttributes[Name] };

/** The props of `<MaqalArticle>`: the attributes of the element in camelCase, handlers of its events, and those of every HTML element. */
export interface MaqalArticleProps
  extends Omit<Attributes, 'pageLanguage'>,
    Omit<HTMLAttributes<MaqalArticleElement>, keyof Attributes | 'dangerouslySetInnerHTML' | 'onError'> {
  /**
   * Whether an article that declares no language is in that of the page. A server does not know that of the page: tell it, as a BCP
   * 47 tag.
   */
  pageLanguage?: boolean | string;
  /**
   * The URL of the style sheet, which the markup of a server links; without it, the style sheet is in the markup. With `light`, the
   * page has it: `import 'maqal/style.css'`.
   */
  stylesheet?: string;
  /** Before another language is shown; `event.preventDefault()` keeps the old one. In client components, as all handlers. */
  onBeforeLanguageChange?: (event: LanguageEvent) => void;
  /** Another language is shown. */
  onLanguageChange?: (event: LanguageEvent) => void;
  /** The article is in the page, rendered by a server or here. */
  onRender?: (event: Event) => void;
  /** A link out of the article is about to be followed, or a frame to be loaded; `event.preventDefault()` stops it. */
  onLink?: (event: LinkEvent) => void;
  /** Questionable input in an article that the browser has read; on a server, `read` returns `warnings`. */
  onWarning?: (event: ReportEvent) => void;
  /** The article cannot be shown. */
  onError?: (event: ReportEvent) => void;
}

/**
 * The element `<maqal-article>`. A server renders the `article`, and the page takes its markup over without WebAssembly. Its `ref` is
 * the element. In a server component, an article that cannot be read throws a `MaqalError`.
 */
export const MaqalArticle: ForwardRefExoticComponent<MaqalArticleProps & RefAttributes<MaqalArticleElement>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'maqal-article': DetailedHTMLProps<HTMLAttributes<MaqalArticleElement>, MaqalArticleElement> & MaqalAttributes & MaqalListeners<'on'>;
    }
  }
}
