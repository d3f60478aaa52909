/** Type test: the component and the element in React. @jsxImportSource react */
import { MaqalArticle, type MaqalArticleProps } from 'maqal/react';
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

export const component = (
  <MaqalArticle
    ref={(element) => void element?.show('ar', { focus: true })}
    article={{ headline: '…' }}
    language="ar"
    headingLevel={1}
    bothMonths
    pageLanguage="ar"
    remember="story"
    className="story"
    style={{ colorScheme: 'dark' }}
    aria-label="…"
    data-section="culture"
    onClick={({ currentTarget }) => currentTarget.reload()}
    onBeforeLanguageChange={(event) => event.preventDefault()}
    onLanguageChange={({ language, previous }) => console.log(language.length, previous.length)}
    onRender={({ type }) => type.length}
    onLink={({ link, frame }) => link.href === frame}
    onWarning={({ code, path, message }) => console.log(code.length, path.length, message.length)}
    onError={({ code }) => code.length}
  />
);
export const source = <MaqalArticle src="/article.json" ref={createRef<MaqalArticleElement>()}><a href="/ar">مقال</a></MaqalArticle>;
const props: MaqalArticleProps = { article: '{}', light: true, calendar: 'persian', stylesheet: '/maqal/style.css' };
export const spread = <MaqalArticle {...props} />;
// @ts-expect-error invalid level
export const componentLevel = <MaqalArticle headingLevel={9} />;
// @ts-expect-error unknown digits
export const digits = <MaqalArticle digits="roman" />;
// @ts-expect-error not an article
export const number = <MaqalArticle article={3} />;
// @ts-expect-error what is inside is the article
export const inner = <MaqalArticle dangerouslySetInnerHTML={{ __html: '' }} />;
// @ts-expect-error another element
export const reference = <MaqalArticle ref={createRef<HTMLVideoElement>()} />;
// @ts-expect-error an error of the article, not of an image
export const error = <MaqalArticle onError={({ nativeEvent }) => nativeEvent} />;
