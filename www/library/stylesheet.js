/** Loads the style sheet once, and shares it between all articles of a document. */
import { constructedSheets } from '../shared/constructed-sheets.js';
import { styleSource } from './style-location.js';

/** @typedef {string | Response} Given */

/** @type {() => Given | Promise<Given>} */
let source = styleSource;
/** @type {Promise<string | undefined> | undefined} */
let loading;
const addSheet = constructedSheets();

/**
 * Replaces the location of the style sheet.
 * @param {() => Given | Promise<Given>} from its text, or the response with it
 */
export function setStylesheetSource(from) {
  source = from;
}

/**
 * Adds the style sheet to a tree that does not have it. If it cannot be loaded, the article is unstyled.
 * @param {Node} tree a document or a shadow root; other nodes are ignored
 */
export async function adopt(tree) {
  if (!hasStyleSheets(tree)) return;
  // The page links it already, in its own order. The shadow roots of happy-dom list no style sheets.
  if ([...(tree.styleSheets ?? [])].some(({ href }) => href && href === defaultUrl()?.href)) return;
  const text = await (loading ??= load());
  if (text) addSheet(tree, text);
}

/**
 * Tested by a property, because nodes of a frame are instances of its own classes.
 * @param {Node} tree
 * @returns {tree is Document | ShadowRoot}
 */
function hasStyleSheets(tree) {
  return 'adoptedStyleSheets' in tree;
}

/** The URL beside the script. A `blob:` or `data:` page has none; a script with everything embedded may run there. */
function defaultUrl() {
  try {
    return new URL('../style.css', import.meta.url);
  } catch {
    return undefined;
  }
}

/** Loads the text. After a failure the next call retries. */
async function load() {
  try {
    const given = await source();
    if (typeof given === 'string') return given;
    if (!given.ok) throw new Error(`${given.status} ${given.url}`);
    return await given.text();
  } catch (error) {
    loading = undefined;
    console.warn('maqal: style.css could not be fetched.', error);
  }
}
