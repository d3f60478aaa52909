// A server component with an article that the browser fetches.
import { MaqalArticle } from 'maqal/react';

export default function Page() {
  return (
    <main id="source">
      <MaqalArticle src="/articles/library.json" language="en" headingLevel={3} remember>
        <a href="/articles/">The articles</a>
      </MaqalArticle>
    </main>
  );
}
