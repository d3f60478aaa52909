/** The style sheet, fetched once and shared by every article of a document. */
import { ask } from './preloaded-fetch.js';

/** @type {() => string | URL | Promise<Response>} */
let source = () => /** @type {URL} */ (address());
/** @type {Promise<string | undefined> | undefined} */
let loading;
/** A sheet can only be used in the document it was made for. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * Says where the sheet is, instead of beside this file.
 * @param {() => string | Promise<Response>} from its text, or the answer that has it
 */
export function sheetFrom(from) {
  source = from;
}

/**
 * Puts the sheet on a tree, if it has none; without it an article is plain, but there.
 * @param {Node} tree a document or a shadow root; on anything else nothing is put
 */
export async function dress(tree) {
  if (!isStyled(tree)) return;
  // The page has it already, in the place that it wants.
  if ([...tree.styleSheets].some(({ href }) => href && href === address()?.href)) return;
  const text = await (loading ??= load());
  const style = text && made(tree.ownerDocument ?? /** @type {Document} */ (tree), text);
  if (style && !tree.adoptedStyleSheets.includes(style)) tree.adoptedStyleSheets.push(style);
}

/**
 * Nodes of a frame are made by classes of its own, so they are known by what they have.
 * @param {Node} tree
 * @returns {tree is Document | ShadowRoot}
 */
function isStyled(tree) {
  return 'adoptedStyleSheets' in tree;
}

/**
 * @param {Document} page
 * @param {string} text
 */
function made(page, text) {
  const known = sheets.get(page);
  if (known || !page.defaultView) return known;
  const style = new page.defaultView.CSSStyleSheet();
  style.replaceSync(text);
  sheets.set(page, style);
  return style;
}

/** Where the sheet is. Nothing is beside a page of `blob:` or `data:`, where a script can run that has all of it inside. */
function address() {
  try {
    return new URL('../style.css', import.meta.url);
  } catch {
    return undefined;
  }
}

/** The text. The next call after a failure tries again. */
async function load() {
  try {
    const given = await source();
    if (typeof given === 'string') return given;
    // Vite's development server makes a module of it for whoever does not ask as a link does.
    const response = given instanceof URL ? await ask(given, { headers: { accept: 'text/css,*/*;q=0.1' } }) : given;
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return await response.text();
  } catch (error) {
    loading = undefined;
    console.warn('maqal: style.css could not be loaded, so articles are plain.', error);
  }
}
