// A server component with the article in the light DOM, which the element takes over before React hydrates the page.
import { MaqalArticle } from 'maqal/react';
import { article } from '../../../article.js';
import { Define } from './define.jsx';

export default function Page() {
  return (
    <main id="light">
      <Define />
      <MaqalArticle article={article} language="en" light />
    </main>
  );
}
