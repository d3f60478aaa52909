// A server component: the page has the article's HTML, and its tabs need no WebAssembly.
import { MaqalArticle } from 'maqal/react';
import article from './article.json';

export default function Page() {
  return <MaqalArticle article={article} language="ar" headingLevel={1} />;
}
