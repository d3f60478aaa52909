// A client component, which the server renders, too.
'use client';
import { Story } from '../../../react/story.jsx';

export default function Page() {
  return <main id="client"><Story /></main>;
}
