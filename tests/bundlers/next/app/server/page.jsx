// A server component: the page has the markup of the article, in a shadow root.
import { MaqalArticle } from 'maqal/react';
import { article } from '../../../article.js';

export default function Page() {
  return <main id="server"><MaqalArticle article={article} language="en" className="story" /></main>;
}
