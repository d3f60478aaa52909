/** What Svelte's own checker of templates looks at. */
import type {} from 'maqal/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Props = SvelteHTMLElements['maqal-article'];
export const good: Props = { class: 'story', src: '/article.json', full: true, 'onmaqal-changed': ({ language }) => console.log(language.length) };
// @ts-expect-error it loads so or so
export const loading: Props = { loading: 'later' };
