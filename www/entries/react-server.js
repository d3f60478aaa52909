/** The entry for server components of React, which send markup instead of the article. */
import { markupOf } from '#react-markup';
import { createElement, useId } from 'react';
import { ServedArticle } from '../react/served-article.js';
import { MaqalArticle as ClientArticle } from './react.js';

/** @throws {import('../types/index.js').MaqalError} if there is no article in `article` */
export function MaqalArticle(props) {
  const markup = markupOf(props, useId());
  // Without markup only the browser can complete the article.
  if (!markup) return createElement(ClientArticle, props);
  const { article, src, stylesheet, children, ...rest } = props;
  return createElement(ServedArticle, { ...rest, markup });
}
