/** Type test: the element in Vue's JSX. @jsxImportSource vue */
import type {} from 'maqal/vue';

export const good = <maqal-article class="story" src="/article.json" heading-level={1} light onMaqal-changed={({ language }) => console.log(language.length)} />;
// @ts-expect-error unknown digits
export const digits = <maqal-article digits="roman" />;
