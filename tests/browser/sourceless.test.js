// Tests the warning about an element without an article: once, and not too early.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

const ARTICLE = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Rain', articleBody: 'It rained.' };
/** In milliseconds: longer than the delay of the warning. */
const LATER = 2500;

/** Records the warnings by the id of the element, and defines `later` and `put`. */
async function listen(later) {
  await customElements.whenDefined('maqal-article');
  window.warnings = [];
  console.warn = (text, element) => warnings.push([element?.id, text]);
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

  test('is warned about once, with a solution', async () => {
    const warnings = await page.run(async () => {
      const article = put('none');
      await later();
      article.remove();
      await later(0);
      put('none', article);
      article.article = null;
      await later();
      return window.warnings;
    });
    assert.deepEqual(warnings.map(([id]) => id), ['none']);
    for (const word of ['src', 'article', 'JSON', 'markup']) assert.ok(warnings[0][1].includes(word), word);
  });

  test('is not warned about if it gets one immediately or soon', async () => {
    const html = { light: renderToString(ARTICLE, { idPrefix: 'a' }), shadow: renderToString(ARTICLE, { idPrefix: 'b', shadow: true }) };
    const warnings = await page.run(async (article, html) => {
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
      // Like a framework that sets properties after insertion, or a page that fetches.
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
      return window.warnings;
    }, ARTICLE, html);
    assert.deepEqual(warnings, []);
  });

  test('is not warned about if it is removed, or before it is near the viewport if it is lazy', async () => {
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
    assert.deepEqual(await page.run(() => warnings), []);
    await page.run(() => document.querySelector('#lazy').scrollIntoView());
    await page.until(() => warnings.length > 0);
    assert.deepEqual(await page.run(() => warnings.map(([id]) => id)), ['lazy']);
  });

  test('is not warned about while its page is loading', async () => {
    const result = await page.run(async (article) => {
      const frame = document.createElement('iframe');
      document.querySelector('#place').append(frame);
      const { contentDocument: slow, contentWindow } = frame;
      slow.open();
      slow.write('<!doctype html><html lang="en"><title>Slow</title><script type="module" src="/npm/define.js"></script><maqal-article id="slow">');
      contentWindow.console.warn = (text, element) => warnings.push([element?.id, text]);
      await import('/npm/define.js');
      contentWindow.eval('import("/npm/define.js")');
      await later();
      slow.write(`<script type="application/ld+json">${JSON.stringify(article)}</script></maqal-article>`);
      slow.close();
      // Warnings in the frame are recorded.
      slow.body.append(Object.assign(slow.createElement('maqal-article'), { id: 'none' }));
      await later();
      return [warnings.map(([id]) => id), slow.querySelector('maqal-article').language];
    }, ARTICLE);
    assert.deepEqual(result, [['none'], 'en']);
  });
});
