// Wraps the element in a client component.
'use client';
import 'maqal/define';

/** A client component: the element, in the browser. */
export function Story({ src, language }) {
  return <maqal-article src={src} language={language} />;
}
