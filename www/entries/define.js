/** The entry that registers `<maqal-article>`. */
import { MaqalArticleElement } from '../element/element.js';

// A server may import this, too.
if (globalThis.customElements) MaqalArticleElement.define();

export { MaqalArticleElement };
