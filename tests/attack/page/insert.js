/** The ways into a page: what the parser has not done already. */

/** An element that renders what it is given as HTML: what maqal must not be. */
class BadArticle extends HTMLElement {
  set article(html) {
    this.attachShadow({ mode: 'open' }).innerHTML = html;
  }
}
customElements.define('bad-article', BadArticle);

/** @type {Record<string, (section: HTMLElement, vector: any) => unknown>} */
export const INSERT = {
  /** Parses and serializes the markup again and again: no parse may differ from the one before. */
  twice(section, { id, markup }) {
    const parse = (html) => Object.assign(document.createElement('div'), { innerHTML: html });
    const first = parse(markup);
    const second = parse(first.innerHTML);
    const third = parse(second.innerHTML);
    if (!first.isEqualNode(second) || !second.isEqualNode(third)) detector.report('mutation', id, second.innerHTML);
    section.append(...third.childNodes);
    const fromXml = parse(new XMLSerializer().serializeToString(second.firstElementChild ?? second));
    fromXml.firstElementChild.removeAttribute('xmlns');
    section.append(...fromXml.childNodes);
  },

  element: (section, vector) => element(section, vector, false),
  light: (section, vector) => element(section, vector, true),
};

async function element(section, { json, attributes, isBad, id, markup }, isLight) {
  const host = document.createElement(isBad ? 'bad-article' : 'maqal-article');
  if (isLight) host.setAttribute('light', '');
  for (const [name, value] of Object.entries(attributes ?? {})) host.setAttribute(name, value);
  // A string and an object are two ways in.
  host.article = isBad ? markup : id % 2 ? json : JSON.parse(json);
  section.append(host);
  if (isBad) return;
  await host.ready;
  for (const language of host.languages) host.show(language);
}
