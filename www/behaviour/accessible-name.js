/** The name that a page gives an article, in place of its headline. */

/**
 * What the `aria-label` or `aria-labelledby` of an element says, and in which language.
 * @param {Element} host
 * @returns {{ text: string, lang: string }}
 */
export function labelOf(host) {
  const tree = /** @type {Document | ShadowRoot} */ (host.getRootNode());
  const ids = host.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.map((id) => tree.getElementById?.(id)).filter((element) => element !== null && element !== undefined);
  const text = named.map(({ textContent }) => textContent).join(' ').trim() || host.ariaLabel?.trim() || '';
  return { text, lang: (named[0] ?? host).closest('[lang]')?.getAttribute('lang') ?? '' };
}

/**
 * Names the articles inside, or gives them back the names of their headlines.
 * @param {HTMLElement} maqal
 * @param {HTMLElement[]} panels
 * @param {{ text: string, lang: string }} label
 */
export function name(maqal, panels, { text, lang }) {
  // Unseen, and in an element of its own that has a language: an attribute would be read in the article's voice.
  const id = `${panels[0]?.id}:label`;
  maqal.querySelector(':scope > [id$=":label"]')?.remove();
  for (const panel of panels) {
    panel.querySelector(':scope > article')?.setAttribute('aria-labelledby', text ? id : `${panel.id}-headline`);
  }
  if (!text) return;
  const label = document.createElement('span');
  label.hidden = true;
  maqal.append(Object.assign(label, { id, lang, textContent: text }));
}
