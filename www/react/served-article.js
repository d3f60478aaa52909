/** An article that a server component has rendered. */
'use client';
import { createElement } from 'react';
import { ArticleElement } from './article-element.js';

/** Other markup is another element, because an element keeps the article that it has taken over. */
export function ServedArticle(props) {
  return createElement(ArticleElement, { ...props, key: props.markup });
}
