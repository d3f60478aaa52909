// Tests the page around an article: it keeps its language, direction and title, and its text is not reordered.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inEveryEngine } from './engines.js';

/** Bidi controls that are never closed. */
const OPENERS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

/** An article in which every visible text contains this character. */
function article(opener) {
  const text = (words) => `${words} ${opener}abc אבג ${opener}`;
  const variant = (inLanguage, words) => ({
    inLanguage,
    headline: text(words),
    alternativeHeadline: text(words),
    description: text(words),
    articleSection: text(words),
    author: { '@type': 'Person', name: text(words) },
    datePublished: '2022-10-26',
    locationCreated: { '@type': 'Place', name: text(words) },
    image: { '@type': 'ImageObject', url: '/a.png', caption: text(words), creditText: text(words) },
    publisher: { '@type': 'Organization', name: text(words) },
    keywords: [text(words)],
    encodingFormat: 'text/html',
    articleBody: `<p>${text(words)} <a href="/b">${text(words)}</a> <em>${text(words)}</em></p><ul><li>${text(words)}</ul>
      <table><caption>${text(words)}</caption><tr><td>${text(words)}<td>${text(words)}</table><pre>${text(words)}</pre>
      <figure><img src="/c.png" alt="${text(words)}"><figcaption>${text(words)}</figcaption></figure>`,
  });
  return { '@type': 'NewsArticle', ...variant('ar', 'كلمات'), workTranslation: variant('en', 'words') };
}

inEveryEngine('the page around an article', (page) => {
  beforeEach(() => page.open());

  // R7
  test('keeps its language, direction and title, whatever the article does', async () => {
    const changes = await page.run(async (json) => {
      const { documentElement: root, body } = document;
      root.lang = 'de';
      body.dir = 'rtl';
      document.title = 'The title of the page';
      const state = () => [root.lang, root.dir, body.lang, body.dir, document.title].join();
      const before = state();
      const changes = [];
      const record = (records) => {
        for (const { type, target, attributeName } of records) {
          const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
          if (type === 'attributes' && element.closest('[part], .maqal')) continue;
          if (type === 'attributes' || element?.closest('head')) changes.push(`${element.localName} ${type} ${attributeName}`);
        }
      };
      const observer = new MutationObserver(record);
      observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir', 'title'], characterData: true, childList: true });
      await customElements.whenDefined('maqal-article');
      const languages = [];
      for (const light of [false, true]) {
        const host = document.createElement('maqal-article');
        host.toggleAttribute('light', light);
        for (const name of ['sync', 'remember', 'follow']) host.setAttribute(name, '');
        host.article = json;
        document.querySelector('#place').append(host);
        await host.ready;
        host.show('en');
        languages.push(host.language);
        host.setAttribute('language', 'ar');
        languages.push(host.language);
        host.article = { headline: 'a' };
        await host.ready;
        host.article = 42;
        await host.ready.catch(() => {});
        host.setAttribute('src', '/none.json');
        await host.ready.catch(() => {});
        host.remove();
      }
      await new Promise((resolve) => setTimeout(resolve));
      record(observer.takeRecords());
      if (state() !== before) changes.push(state());
      const count = changes.length;
      // Changes of the page itself are recorded.
      root.dir = 'ltr';
      document.title = 'Another title';
      record(observer.takeRecords());
      return { languages, byArticle: changes.slice(0, count), byPage: changes.slice(count) };
    }, article(''));
    assert.deepEqual(changes, {
      languages: ['en', 'ar', 'en', 'ar'],
      byArticle: [],
      byPage: ['html attributes dir', 'title childList null'],
    });
  });

  // R38
  for (const dir of ['ltr', 'rtl']) {
    test(`keeps the order of its text around an article, ${dir}`, async () => {
      const articles = ['', ...OPENERS].map(article);
      const { found, isReordered, length } = await page.run(
        async (articles, openers, dir) => {
          document.documentElement.dir = dir;
          const place = document.querySelector('#place');
          /** The horizontal position of each character of the text after the article. */
          const positions = () => {
            const found = [];
            const walker = document.createTreeWalker(place.querySelector('#words'), NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode()); ) {
              for (let at = 0; at < node.length; at += 1) {
                const range = new Range();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const { left } = range.getBoundingClientRect();
                found.push(`${node.data[at]} ${Math.round(left)}`);
              }
            }
            return found.join();
          };
          const insert = (content) => {
            place.innerHTML = '<div style="font: 20px/1 monospace">abc 1 אבג <span id="content"></span><span id="words"> 1-2 abc (אבג) 3 «x» אבג 4!</span><p>5, abc אבג!</p></div>';
            place.querySelector('#content').append(content);
          };
          const found = [];
          let length;
          for (const light of [false, true]) {
            let first;
            for (const [index, json] of articles.entries()) {
              const host = document.createElement('maqal-article');
              host.style.display = 'inline';
              host.toggleAttribute('light', light);
              host.article = json;
              insert(host);
              await host.ready;
              if (!(host.shadowRoot.querySelector('.maqal') ?? host.querySelector('.maqal'))?.checkVisibility()) found.push(`article ${index} is not shown`);
              const current = positions();
              first ??= current;
              length = current.length;
              if (current !== first) found.push(`${light ? 'light' : 'shadow'} ${openers[index - 1].codePointAt(0).toString(16)}: ${current}; ${first}`);
            }
          }
          // Without isolation the same text is reordered.
          insert('a b');
          const plain = positions();
          insert('a\u202e b');
          return { found, isReordered: positions() !== plain, length };
        },
        articles,
        OPENERS,
        dir,
      );
      assert.deepEqual(found, []);
      assert.ok(isReordered, 'a text without isolation is reordered');
      assert.ok(length > 100);
    });
  }
});
