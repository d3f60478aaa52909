/** Registers `<maqal-article>`. */
import { MaqalArticleElement } from './element.js';

MaqalArticleElement.define();

export { MaqalArticleElement };
