/** Splits the props of `<MaqalArticle>`: event handlers, attributes of the element, and what React sets on every element. */
import { version } from 'react';
import { REFLECTED, propertyOf } from '../element/attributes.js';

/** The event of each handler. */
export const EVENTS = {
  onBeforeLanguageChange: 'maqal-change',
  onLanguageChange: 'maqal-changed',
  onRender: 'maqal-render',
  onLink: 'maqal-link',
  onWarning: 'maqal-warning',
  onError: 'maqal-error',
};

/** The attribute of each prop that is one of the element. */
const ATTRIBUTES = Object.fromEntries(['language', ...REFLECTED].map((name) => [propertyOf(name), name]));

/** The value with which React writes an empty attribute. React 18 knows no properties, and would write `true`. */
const EMPTY = version.startsWith('18.') ? '' : true;

/**
 * @param {Record<string, any>} props
 * @returns {{ handlers: Record<string, any>, attributes: Record<string, any>, rest: Record<string, any> }}
 */
export function split(props) {
  const handlers = {}, attributes = {}, rest = {};
  for (const [name, value] of Object.entries(props)) {
    if (Object.hasOwn(EVENTS, name)) handlers[name] = value;
    else if (Object.hasOwn(ATTRIBUTES, name)) attributes[ATTRIBUTES[name]] = attributeValue(value);
    // React 18 writes the names and the values of a custom element as they are.
    else if (name === 'className') rest.class = value;
    else rest[name] = value === false && !/^(aria|data)-/.test(name) ? undefined : value;
  }
  return { handlers, attributes, rest };
}

/**
 * Sets the attributes that have changed. React would set a property of the same name, to `undefined` for a removed prop.
 * @param {Element} element
 * @param {Record<string, any>} before
 * @param {Record<string, any>} after
 */
export function updateAttributes(element, before, after) {
  for (const name of Object.keys({ ...before, ...after })) {
    const value = after[name];
    if (value === before[name]) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : value);
  }
}

/** @param {unknown} value */
function attributeValue(value) {
  if (value === true) return EMPTY;
  return value === false || value === null || value === undefined ? undefined : String(value);
}
