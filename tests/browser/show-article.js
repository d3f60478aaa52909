/** Shows an article, in place of others, in an element with these attributes. Runs in the page. */
export async function show(article, attributes) {
  await customElements.whenDefined('maqal-article');
  const host = document.createElement('maqal-article');
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
  host.article = article;
  document.querySelector('#place').replaceChildren(host);
  await host.ready;
}
