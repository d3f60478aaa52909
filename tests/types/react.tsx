/** Type test: the element in React. @jsxImportSource react */
import type {} from 'maqal/react';
import { createRef } from 'react';
import type { MaqalArticleElement } from 'maqal';

export const good = (
  <maqal-article
    ref={createRef<MaqalArticleElement>()}
    className="story"
    src="/article.json"
    heading-level={1}
    light
    onmaqal-changed={({ language }) => console.log(language.length)}
  >
    <a href="/ar">مقال</a>
  </maqal-article>
);
export const object = <maqal-article article={{ headline: '…' }} loading="lazy" />;
// @ts-expect-error invalid level
export const level = <maqal-article heading-level={7} />;
// @ts-expect-error wrong event type
export const event = <maqal-article onmaqal-change={(event: MouseEvent) => event.button} />;
