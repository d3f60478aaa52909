/** The entry for React: the element as a component, whose article a server renders, too. */
'use client';
import { markupOf } from '#react-markup';
import { createElement, forwardRef, useId, useState, useSyncExternalStore } from 'react';
import { ArticleElement } from '../react/article-element.js';

export const MaqalArticle = forwardRef(function MaqalArticle({ stylesheet, ...props }, ref) {
  const id = useId();
  const isMounting = useSyncExternalStore(subscribe, () => true, () => false);
  // Computed once: while React hydrates the page, as on the server.
  const [markup] = useState(() => (isMounting ? undefined : markupOrNone({ ...props, stylesheet }, id)));
  return createElement(ArticleElement, { ...props, markup, ref });
});

/** Whether a server has rendered the component never changes. */
function subscribe() {
  return () => {};
}

/** The element reports an error, in the browser. */
function markupOrNone(props, id) {
  try {
    return markupOf(props, id);
  } catch {
    return undefined;
  }
}
