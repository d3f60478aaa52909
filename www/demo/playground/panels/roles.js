/** The panel with the roles and names that assistive technology is given. */
import { create } from '../create.js';
import { inlineCopy } from '../inline-copy.js';
import { outline } from '../outline.js';

/** @param {import('../playground.js').Shown} shown */
export function roles({ root }) {
  return [create('div', { class: 'outline', role: 'region', 'aria-label': 'Accessibility tree', tabindex: '0' }, list(outline(root)))];
}

function list(entries) {
  return create('ul', {}, ...entries.map(item));
}

function item({ element, role, name, text, states, lang, children }) {
  const line = [create('strong', {}, role)];
  if (name) line.push(' “', ordered(name, element, 'name'), '”');
  if (text) line.push(' ', ordered(text, element, 'quiet'));
  for (const state of lang ? [...states, `lang ${lang}`] : states) line.push(' ', create('span', { class: 'state' }, state));
  return create('li', {}, ...line, ...(children.length ? [list(children)] : []));
}

/** A name or a text, with the runs of the element that it comes from, if that can be told. */
function ordered(text, element, type) {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const sources = [element, ...ids.map((id) => element.getRootNode().getElementById(id))];
  const source = sources.find((source) => source?.textContent.trim() === text);
  return create('bdi', { class: type, dir: source ? getComputedStyle(source).direction : 'auto' }, source ? create('span', {}, ...[...source.childNodes].map((node) => inlineCopy(node))) : text);
}
