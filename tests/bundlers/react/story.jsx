// The component as a program uses it, in StrictMode. What its handlers are called with is in the page.
import { MaqalArticle } from 'maqal/react';
import { StrictMode, useRef, useState } from 'react';
import { article } from '../article.js';

const HANDLERS = ['onBeforeLanguageChange', 'onLanguageChange', 'onRender', 'onWarning', 'onError'];

/** Articles by the names of buttons. An object is new in each render, as in many programs. */
const ARTICLES = { first: () => ({ ...article }), next: () => ({ ...article, headline: 'الجسر الجديد' }), broken: () => '{' };

export function Story({ first = 'first' }) {
  const [heard, hear] = useState([]);
  const [name, setName] = useState(first);
  const [isLight, setLight] = useState(false);
  const ref = useRef(null);
  const handler = ({ type, language, code }) => hear((heard) => [...heard, [type, language ?? code].filter(Boolean).join(' ')]);
  const handlers = Object.fromEntries(HANDLERS.map((name) => [name, handler]));
  return (
    <StrictMode>
      <MaqalArticle ref={ref} article={ARTICLES[name]()} language="en" light={isLight} className="story" data-name={name} {...handlers}>
        <a href="/story">{`The story, ${name}`}</a>
      </MaqalArticle>
      {Object.keys(ARTICLES).map((name) => <button key={name} id={name} onClick={() => setName(name)}>{name}</button>)}
      <button id="show" onClick={() => ref.current.show('ar')}>Arabic</button>
      <button id="light" onClick={() => setLight(true)}>Light DOM</button>
      <ol id="heard">{heard.map((line, index) => <li key={index}>{line}</li>)}</ol>
    </StrictMode>
  );
}
