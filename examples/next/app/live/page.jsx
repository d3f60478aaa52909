// Renders an article in the browser: one that is not known when the site is built.
'use client';
import { MaqalArticle } from 'maqal/react';

export default function Page() {
  return (
    <MaqalArticle src="/bridge.json" headingLevel={1}>
      <a href="/">الجسر القديم يُفتح من جديد</a>
    </MaqalArticle>
  );
}
