/** The style sheet, fetched once and shared by every article on the page. */

/** @type {Promise<CSSStyleSheet | undefined> | undefined} */
let loading;

/** The sheet; without it an article is plain, but there. The next call after a failure tries again. */
export function sheet() {
  loading ??= load().catch((error) => {
    loading = undefined;
    console.warn('maqal: style.css could not be loaded, so articles are plain.', error);
    return undefined;
  });
  return loading;
}

async function load() {
  const response = await fetch(new URL('./style.css', import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return new CSSStyleSheet().replace(await response.text());
}
