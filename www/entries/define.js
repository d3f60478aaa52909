/** Registers `<maqal-article>`. */
import { MaqalArticleElement } from '../element/element.js';

// A server that builds pages imports this too.
if (globalThis.customElements) MaqalArticleElement.define();

export { MaqalArticleElement };
