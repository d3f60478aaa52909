import { renderToString } from 'maqal';
import { Story } from './story.jsx';

/** A server component: maqal renders where the page is built. */
export default function Page() {
  const html = renderToString({ '@type': 'NewsArticle', inLanguage: 'en', headline: 'Rendered while it was built' });
  return (
    <>
      <Story src="/articles/library.json" language="en" />
      <div id="built" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
