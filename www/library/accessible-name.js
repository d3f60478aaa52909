/** Gives an article the accessible name that the page sets, in place of its headline. */

/**
 * The text and the language of the `aria-label` or `aria-labelledby` of an element.
 * @param {Element} host
 * @returns {{ text: string, lang: string }}
 */
export function accessibleName(host) {
  const tree = /** @type {Document | ShadowRoot} */ (host.getRootNode());
  const ids = host.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.map((id) => tree.getElementById?.(id)).filter((element) => element !== null && element !== undefined);
  const text = named.map(({ textContent }) => textContent).join(' ').trim() || host.ariaLabel?.trim() || '';
  return { text, lang: (named[0] ?? host).closest('[lang]')?.getAttribute('lang') ?? '' };
}

/**
 * Names the articles inside; without a text, their headlines name them again.
 * @param {HTMLElement} root
 * @param {HTMLElement[]} panels
 * @param {{ text: string, lang: string }} label
 */
export function applyName(root, panels, { text, lang }) {
  // A hidden element with its own `lang`: an attribute would be read in the language of the article.
  const id = `${panels[0]?.id}:label`;
  root.querySelector(':scope > [id$=":label"]')?.remove();
  for (const panel of panels) {
    panel.querySelector(':scope > article')?.setAttribute('aria-labelledby', text ? id : `${panel.id}-headline`);
  }
  if (!text) return;
  const label = document.createElement('span');
  label.hidden = true;
  root.append(Object.assign(label, { id, lang, textContent: text }));
}
