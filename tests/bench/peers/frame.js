/** The article around a body, under the same style sheet as maqal's: a headline, a language, a direction. */

/**
 * @param {string} json
 * @param {Element | ShadowRoot} root
 * @returns {{ markdown: string, body: HTMLElement }} the Markdown, and where it goes
 */
export function frame(json, root) {
  const { headline, articleBody, inLanguage, direction = 'rtl' } = JSON.parse(json);
  root.innerHTML = `<div class="maqal"><div part="panel" lang="${inLanguage}" dir="${direction}"><article><h2 part="headline"></h2><div part="body"></div></article></div></div>`;
  root.querySelector('h2').textContent = headline;
  return { markdown: articleBody, body: root.querySelector('[part=body]') };
}
