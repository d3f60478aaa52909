/** Creates elements. */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} properties set in this order; `part` and `sandbox` take a string
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function create(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
