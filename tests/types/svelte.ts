/** Type test: the declaration that svelte-check uses for templates. */
import type {} from 'maqal/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Props = SvelteHTMLElements['maqal-article'];
export const good: Props = { class: 'story', src: '/article.json', light: true, 'onmaqal-changed': ({ language }) => console.log(language.length) };
// @ts-expect-error neither `lazy` nor `eager`
export const loading: Props = { loading: 'later' };
