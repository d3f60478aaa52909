// Renders articles when the site is built, and copies what makes their languages tabs.
import { read } from 'maqal';

export default function (config) {
  config.addFilter('article', (json) => {
    const article = read(json);
    const { language, direction, headline } = article.variants[0];
    return { language, direction, headline, html: article.toHtml({ headingLevel: 1 }) };
  });
  config.addPassthroughCopy({
    'node_modules/maqal/style.css': 'maqal/style.css',
    'node_modules/maqal/cdn/hydrate.js': 'maqal/hydrate.js',
  });
}
