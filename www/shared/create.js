/** Creates elements. */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes set in this order, as attributes: jsdom does not have every property, `role` for example
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function create(name, attributes, text = '') {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.textContent = text;
  return element;
}
