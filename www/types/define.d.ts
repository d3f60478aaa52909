/** Importing this registers `<maqal-article>`. */
export { MaqalArticleElement } from './index.js';
