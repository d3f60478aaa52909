// Renders the article when the site is built. The browser gets the HTML, and no WebAssembly.
import { read } from 'maqal';
import bridge from '../data/bridge.json';

export default defineEventHandler(() => {
  const article = read(bridge);
  return { headline: article.variants[0]?.headline, html: article.toHtml({ headingLevel: 1 }) };
});
