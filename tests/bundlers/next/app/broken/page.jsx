// A client component with an article that cannot be read.
'use client';
import { Story } from '../../../react/story.jsx';

export default function Page() {
  return <main id="broken"><Story first="broken" /></main>;
}
