/** Creates an element with attributes and content; an attribute that is `undefined` is left out. */
export function create(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(attribute, value);
  element.append(...content);
  return element;
}
