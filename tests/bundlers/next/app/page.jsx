// Renders an article at build time, beside the element.
import { renderToString } from 'maqal';
import { Story } from './story.jsx';

/** A server component: maqal renders it at build time. */
export default function Page() {
  const html = renderToString({ '@type': 'NewsArticle', inLanguage: 'en', headline: 'Rendered at build time' });
  return (
    <>
      <Story src="/articles/library.json" language="en" />
      <div id="built" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
