// An element to which nothing says what its article is: whoever makes the page is told so, once, and not too early.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

const ARTICLE = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Rain', articleBody: 'It rained.' };
/** In milliseconds: when it would have been told, and a little more. */
const LATER = 2500;

/** Keeps what is told of elements by their ids, and gives `later` and `put`. */
async function listen(later) {
  await customElements.whenDefined('maqal-article');
  window.told = [];
  console.warn = (text, element) => told.push([element?.id, text]);
  window.later = (time = later) => new Promise((resolve) => setTimeout(resolve, time));
  window.put = (id, article = document.createElement('maqal-article')) => {
    article.id = id;
    document.querySelector('#place').append(article);
    return article;
  };
}

inEveryEngine('an element without a source', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.run(listen, LATER);
  });

  test('is told of once, with what can be done', async () => {
    const told = await page.run(async () => {
      const article = put('none');
      await later();
      article.remove();
      await later(0);
      put('none', article);
      article.article = null;
      await later();
      return told;
    });
    assert.deepEqual(told.map(([id]) => id), ['none']);
    for (const word of ['src', 'ld+json', 'article', 'React', 'effect']) assert.ok(told[0][1].includes(word), word);
  });

  test('is not told of where one comes with it, at once, or soon', async () => {
    const html = { light: renderToString(ARTICLE, { idPrefix: 'a' }), shadow: renderToString(ARTICLE, { idPrefix: 'b', shadow: true }) };
    const told = await page.run(async (article, html) => {
      const script = () => Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: JSON.stringify(article) });
      put('src').src = '/articles/library.json';
      put('missing').src = '/articles/none.json';
      put('property').article = article;
      const own = document.createElement('maqal-article');
      own.append(script());
      put('script', own);
      const place = document.createElement('div');
      place.setHTMLUnsafe(`<maqal-article>${html.light}</maqal-article><maqal-article>${html.shadow}</maqal-article>`);
      for (const element of [...place.children]) put('server', element);
      // As a framework does that sets properties when the element stands in the page, or a page that fetches.
      const microtask = put('microtask');
      const frame = put('frame');
      const fetched = put('fetched');
      const child = put('child');
      const copy = put('copy');
      Promise.resolve().then(() => (microtask.article = article));
      requestAnimationFrame(() => setTimeout(() => (frame.article = article)));
      await later(300);
      fetched.setAttribute('src', '/articles/library.json');
      child.append(script());
      copy.setHTMLUnsafe(html.light);
      await later();
      return told;
    }, ARTICLE, html);
    // That of the server was put after the element was defined: it has its article all the same.
    assert.deepEqual(told, []);
  });

  test('is not told of when it has gone, or before a reader comes near', async () => {
    await page.run(async () => {
      const gone = put('gone');
      const lazy = document.createElement('maqal-article');
      lazy.setAttribute('loading', 'lazy');
      lazy.style.cssText = 'display: block; margin-block-start: 500vh';
      put('lazy', lazy);
      await later(100);
      gone.remove();
      await later();
    });
    assert.deepEqual(await page.run(() => told), []);
    await page.run(() => document.querySelector('#lazy').scrollIntoView());
    await page.until(() => told.length > 0);
    assert.deepEqual(await page.run(() => told.map(([id]) => id)), ['lazy']);
  });

  test('is not told of while its page arrives', async () => {
    const told = await page.run(async (article) => {
      const frame = document.createElement('iframe');
      document.querySelector('#place').append(frame);
      const { contentDocument: slow, contentWindow } = frame;
      slow.open();
      slow.write('<!doctype html><html lang="en"><title>Slow</title><script type="module" src="/npm/define.js"></script><maqal-article id="slow">');
      contentWindow.console.warn = (text, element) => told.push([element?.id, text]);
      await import('/npm/define.js');
      contentWindow.eval('import("/npm/define.js")');
      await later();
      slow.write(`<script type="application/ld+json">${JSON.stringify(article)}</script></maqal-article>`);
      slow.close();
      await later();
      return [told, slow.querySelector('maqal-article').language];
    }, ARTICLE);
    assert.deepEqual(told, [[], 'en']);
  });
});
