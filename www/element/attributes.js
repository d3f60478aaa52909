/** Reads the attributes of `<maqal-article>` that say how an article is read and rendered. */

/**
 * The base URL for relative links, from the attribute `base`.
 * @param {Element} host
 */
export function baseOf(host) {
  const base = host.getAttribute('base');
  return (base && URL.parse(base, document.baseURI)?.href) ?? base ?? undefined;
}

/**
 * The options of rendering, but for the language.
 * @param {Element} host
 * @param {string} prefix for ids, if the element has no id
 * @returns {import('../types/index.js').Options}
 */
export function optionsOf(host, prefix) {
  return {
    headingLevel: Number(host.getAttribute('heading-level')) || undefined,
    // With the element's own id, links from outside stay valid.
    idPrefix: /^\S+$/.test(host.id) ? host.id : prefix,
    // The library ignores `null`.
    digits: /** @type {any} */ (host.getAttribute('digits')),
    bothMonths: host.hasAttribute('both-months'),
    calendar: /** @type {any} */ (host.getAttribute('calendar')),
    embeds: host.getAttribute('embeds') ?? undefined,
  };
}
