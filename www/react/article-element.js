/** The element in React, with or without the markup of a server inside. */
import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { MaqalArticleElement } from '../element/element.js';
import { setStylesheetSource } from '../library/stylesheet.js';
import { EVENTS, split, updateAttributes } from './article-props.js';

/** Before the browser paints; React 18 warns about such an effect on a server. */
const useClientEffect = globalThis.document ? useLayoutEffect : useEffect;

/** A chunk of its own, because some bundlers have no URL of a style sheet: Next with webpack, and Parcel if a project imports it, too. */
const embeddedStyle = async () => (await import('../library/embedded-style.js')).style;

/** The elements whose first article has been reported to their handlers. @type {WeakSet<Element>} */
const reported = new WeakSet();

/**
 * `article` and `src` are set in an effect: React sets no properties on what a server has rendered, and the element must not
 * change what is inside before React has hydrated it. `markup` is that of a server, empty while it is hydrated.
 */
export const ArticleElement = forwardRef(function ArticleElement({ article, src, markup, children, ...props }, ref) {
  const own = useRef(null);
  const { handlers, attributes, rest } = split(props);
  const [initial] = useState(attributes);
  // The same object each time, or React would write it again.
  const [inner, setInner] = useState(markup !== undefined && { __html: markup });
  useImperativeHandle(ref, () => own.current, []);
  // A server that could not read the article has rendered the children.
  useClientEffect(() => {
    if (inner && !hasMarkup(own.current)) setInner(false);
  }, []);
  useHandlers(own, handlers);
  useAttributes(own, attributes);
  useSource(own, article, src, attributes);
  const inside = inner ? { dangerouslySetInnerHTML: inner } : { children };
  return createElement('maqal-article', { ...rest, ...initial, ...inside, ref: own, suppressHydrationWarning: true });
});

/** Whether a server has rendered an article inside. */
function hasMarkup(element) {
  const isMarkup = (child) => child.matches('div.maqal, template[shadowrootmode]');
  return [element, element.shadowRoot].some((tree) => [...(tree?.children ?? [])].some(isMarkup));
}

/** Calls the handlers of the latest render, and defines the element once they listen. */
function useHandlers(own, handlers) {
  const latest = useRef(handlers);
  useClientEffect(() => {
    latest.current = handlers;
  });
  useClientEffect(() => {
    const element = own.current;
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('maqal-render', () => reported.add(element), { signal });
    for (const [name, type] of Object.entries(EVENTS)) element.addEventListener(type, (event) => latest.current[name]?.(event), { signal });
    setStylesheetSource(embeddedStyle);
    MaqalArticleElement.define();
    // An element that was defined before has shown the server's article already. Only its own listeners have missed that.
    if (element.languages.length && !reported.has(element)) element.dispatchEvent(new Event('maqal-render'));
    return () => listening.abort();
  }, []);
}

/** Sets attributes that change later. */
function useAttributes(own, attributes) {
  const last = useRef(attributes);
  useClientEffect(() => {
    updateAttributes(own.current, last.current, attributes);
    last.current = attributes;
  });
}

/** Sets the article, unless a server has rendered the same. It is compared as text, because its object may be new each time. */
function useSource(own, article, src, { base, digits, calendar, ...options }) {
  const text = useMemo(() => textOf(article), [article]);
  const inputs = [text, src, base, digits, calendar, options['heading-level'], options['both-months'], options['page-language'], options['body-from']];
  /** The inputs of the server's article while it is shown, else `false`. @type {import('react').MutableRefObject<unknown>} */
  const served = useRef();
  useClientEffect(() => {
    const element = own.current;
    served.current ??= hasMarkup(element) && inputs;
    if (served.current && inputs.every((input, index) => input === served.current[index])) return;
    served.current = false;
    if (element.article !== article) element.article = article;
    if (src === undefined) element.removeAttribute('src');
    else element.src = src;
  }, inputs);
}

/** What has no JSON is like nothing else; the element reports it. */
function textOf(article) {
  try {
    return JSON.stringify(article);
  } catch {
    return {};
  }
}
