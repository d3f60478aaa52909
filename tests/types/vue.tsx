/** @jsxImportSource vue */
import type {} from 'maqal/vue';

export const good = <maqal-article class="story" src="/article.json" heading-level={1} full onMaqal-changed={({ language }) => console.log(language.length)} />;
// @ts-expect-error there are no such digits
export const digits = <maqal-article digits="roman" />;
