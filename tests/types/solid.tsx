/** Type test: the element in Solid. @jsxImportSource solid-js */
import type {} from 'maqal/solid';

export const good = <maqal-article class="story" src="/article.json" prop:article={{ headline: '…' }} on:maqal-changed={({ language }) => console.log(language.length)} />;
// @ts-expect-error unknown digits
export const digits = <maqal-article digits="roman" />;
