// Tests articles in the light DOM: the same markup and look, accessible to the page, without effects on it.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inEveryEngine, Key } from './engines.js';

const LIBRARY = '/articles/library.json';

inEveryEngine('an article in the light DOM', (page) => {
  beforeEach(() => page.open());

  test('has the markup of one in a shadow root', async () => {
    for (const light of [{}, { light: '' }]) await page.article({ src: LIBRARY, language: 'ar', ...light });
    // Wide content becomes a region as soon as it is laid out.
    await page.until(() => [...document.querySelectorAll('maqal-article')].every((host) => (host.shadowRoot.querySelector('.maqal') ?? host).querySelector('[role=region]')));
    const [shadow, light] = await page.run(() => {
      const [shadow, light] = document.querySelectorAll('maqal-article');
      const markup = (tree) => {
        const copy = tree.querySelector('.maqal').cloneNode(true);
        copy.removeAttribute('slot');
        // Hidden languages are rendered when the browser is idle.
        for (const panel of copy.querySelectorAll('[part~=panel][hidden]')) panel.replaceChildren();
        const prefix = copy.querySelector('[part~=panel]').id.replace(/-ar$/, '');
        return copy.outerHTML.replaceAll(prefix, 'PREFIX').replace(/-ar:\d+/g, '-ar:NUMBER');
      };
      return [markup(shadow.shadowRoot), markup(light)];
    });
    assert.ok(shadow.length > 1000);
    assert.equal(light, shadow);
  });

  test('looks like one in a shadow root', async () => {
    for (const light of [{}, { light: '' }]) await page.article({ src: LIBRARY, language: 'ar', ...light });
    const [shadow, light] = await page.run(() =>
      [...document.querySelectorAll('maqal-article')].map((host) => {
        const tree = host.hasAttribute('light') ? host : host.shadowRoot;
        return ['headline', 'tab', 'body', 'date', 'publisher'].map((part) => {
          const style = getComputedStyle(tree.querySelector(`[part~=${part}]`));
          return ['fontSize', 'fontFamily', 'lineHeight', 'color', 'direction', 'textAlign', 'display', 'marginBlockStart', 'inlineSize'].map((name) => style[name]);
        });
      }),
    );
    assert.deepEqual(light, shadow);
    await page.run(() => document.querySelector('maqal-article').remove());
    await page.isAccessible();
  });

  test('changes nothing around it', async () => {
    const around = () => {
      const box = document.querySelector('#around') ?? document.createElement('div');
      if (!box.id) {
        box.id = 'around';
        // Not as wide as the page, which gets a scroll bar when it grows.
        box.style.cssText = 'position: fixed; inline-size: 300px; inset: 0 auto auto 0';
        box.innerHTML = '<p part="headline">a</p><a href="#before">b</a><table><tr><td>c</td></tr></table><p lang="ar"><em>d</em></p><ul><li>e</li></ul><img alt="f"><p part="hidden">g</p>';
        document.querySelector('main').append(box);
      }
      return [...box.querySelectorAll('*')].map((element) => {
        const style = getComputedStyle(element);
        return [...style].map((name) => style.getPropertyValue(name)).join();
      });
    };
    const before = await page.run(around);
    await page.article({ src: LIBRARY, language: 'ar', light: '' });
    assert.ok(await page.run(() => getComputedStyle(document.querySelector('.maqal')).getPropertyValue('--_gap')));
    assert.deepEqual(await page.run(around), before);
  });

  test('is accessible to the page’s styles and scripts', async () => {
    await page.run(() => document.head.insertAdjacentHTML('beforeend', '<style>maqal-article .maqal [part~=headline] { color: rgb(1, 2, 3) }</style>'));
    await page.article({ src: LIBRARY, language: 'ar', light: '', id: 'story' });
    assert.deepEqual(
      await page.run(() => {
        const panel = document.getElementById('story-ar');
        return [panel.getAttribute('part'), panel.closest('maqal-article').id, getComputedStyle(panel.querySelector('[part~=headline]')).color];
      }),
      ['panel', 'story', 'rgb(1, 2, 3)'],
    );
  });

  test('uses the style sheet that the page links', async () => {
    await page.run(
      () =>
        new Promise((resolve) => {
          const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/npm/style.css', onload: resolve });
          document.head.append(link);
        }),
    );
    await page.article({ src: LIBRARY, language: 'ar', light: '' });
    await page.article({ src: LIBRARY, language: 'ar', light: '' });
    assert.deepEqual(
      await page.run(() => {
        const articles = [...document.querySelectorAll('maqal-article > .maqal')];
        return [document.adoptedStyleSheets.length, articles.map((article) => getComputedStyle(article).getPropertyValue('--_gap') !== '')];
      }),
      [0, [true, true]],
    );
  });

  test('shares one style sheet and no id with others', async () => {
    for (const language of ['ar', 'en']) await page.article({ src: LIBRARY, language, light: '' });
    assert.deepEqual(
      await page.run(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return [document.querySelectorAll('.maqal').length, document.adoptedStyleSheets.length, new Set(ids).size === ids.length];
      }),
      [2, 1, true],
    );
  });

  test('hides the fallback content, which stays in the DOM', async () => {
    await page.article({ src: LIBRARY, language: 'ar', light: '' }, 'Fallback content');
    const state = () => {
      const host = document.querySelector('maqal-article') ?? window.host;
      const range = document.createRange();
      range.selectNode(host.firstChild);
      return [host.firstChild.data, range.getClientRects().length > 0, host.querySelectorAll('.maqal').length];
    };
    assert.deepEqual(await page.run(state), ['Fallback content', false, 1]);
    // If loading fails, the article stays.
    await page.run(() => {
      const host = document.querySelector('maqal-article');
      host.src = '/articles/none.json';
      return host.ready.catch(() => {});
    });
    assert.deepEqual(await page.run(state), ['Fallback content', false, 1]);
    await page.run(async () => {
      window.host = document.querySelector('maqal-article');
      host.remove();
      await Promise.resolve();
      document.querySelector('#place').append(host);
      await host.ready.catch(() => {});
    });
    assert.deepEqual(await page.run(state), ['Fallback content', true, 0]);
  });

  test('moves to the shadow root and back when the attribute changes, without being rendered again', async () => {
    await page.article({ src: LIBRARY, language: 'ar' });
    const results = await page.run(async () => {
      const host = document.querySelector('maqal-article');
      host.show('en');
      const maqal = host.shadowRoot.querySelector('.maqal');
      const results = [];
      for (const isLight of [true, false]) {
        host.toggleAttribute('light', isLight);
        await new Promise((resolve) => setTimeout(resolve));
        results.push([maqal.getRootNode() === document, host.language, maqal.checkVisibility(), getComputedStyle(maqal).getPropertyValue('--_gap') !== '']);
      }
      return results;
    });
    assert.deepEqual(results, [
      [true, 'en', true, true],
      [false, 'en', true, true],
    ]);
  });

  test('has tabs, and keeps focus when it is replaced', async () => {
    await page.article({ src: LIBRARY, language: 'ar', light: '' });
    await page.run(() => document.querySelector('[role=tab]').focus());
    await page.press(Key.END);
    const focused = () => [document.activeElement.getAttribute('role'), document.activeElement.lang];
    assert.deepEqual(await page.run(focused), ['tab', 'en']);
    await page.run(() => document.querySelector('maqal-article').reload());
    assert.deepEqual(await page.run(focused), ['tab', 'en']);
  });

  test('needs nothing more in a Content-Security-Policy than one in a shadow root', async () => {
    await page.open('/tests/browser/pages/strict.html');
    await page.run(async () => {
      await customElements.whenDefined('maqal-article');
      const host = document.querySelector('maqal-article');
      host.setAttribute('light', '');
      await host.ready;
    });
    assert.ok(await page.run(() => getComputedStyle(document.querySelector('maqal-article > .maqal')).getPropertyValue('--_gap')));
  });
});
