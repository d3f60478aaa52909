// Tests embeds: no request is made to another site before the reader loads its frame.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine, Key } from './engines.js';

inEveryEngine('an embed', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.run(async () => {
      await customElements.whenDefined('maqal-article');
      const path = `${location.port}/tests/browser/pages/frame.html`;
      const body = (title) => `<p>One.</p>
        <iframe src="http://localhost:${path}" ${title} width="400" height="300"></iframe>
        <iframe src="http://localhost:${path}?high" width="100%" height="100"></iframe>
        <iframe src="http://127.0.0.1:${path}" title="Of this site"></iframe>
        <iframe src="https://elsewhere.example/" title="Not named"></iframe>
        <iframe src="https://www.youtube.com/embed/abc" title="A film"></iframe>
        <blockquote class="twitter-tweet"><p>Two. <a href="https://twitter.com/a/status/12">May 1</a></p></blockquote>`;
      const variant = (inLanguage, headline, title) => ({ inLanguage, headline, articleBody: body(title), encodingFormat: 'text/html' });
      const article = document.createElement('maqal-article');
      article.setAttribute('language', 'en');
      article.setAttribute('embeds', `localhost:${location.port} 127.0.0.1:${location.port}`);
      article.article = { '@type': 'NewsArticle', ...variant('en', 'Frames', 'title="A map"'), workTranslation: variant('ar', 'إطارات', '') };
      document.querySelector('#place').append(article);
      await article.ready;
    });
  });
  afterEach(() => page.isAccessible());

  /** The embeds of the shown panel as buttons, links and frames, and the hosts to which requests were made. */
  const state = () => {
    const panel = document.querySelector('maqal-article').shadowRoot.querySelector('[part~=panel]:not([hidden])');
    return {
      buttons: [...panel.querySelectorAll('[role=button]')].map((link) => link.textContent),
      links: [...panel.querySelectorAll('a[part~=load]:not([role])')].map((link) => link.textContent),
      frames: [...panel.querySelectorAll('iframe')].map(({ title }) => title),
      hosts: [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname))],
    };
  };
  const focus = (index) =>
    page.run((index) => document.querySelector('maqal-article').shadowRoot.querySelectorAll('[part~=panel]:not([hidden]) [part~=load]')[index].focus(), index);
  const frame = () => {
    const { shadowRoot } = document.querySelector('maqal-article');
    const frame = shadowRoot.querySelector('[part~=panel]:not([hidden]) iframe');
    const { width, height } = frame.getBoundingClientRect();
    return {
      hasFocus: shadowRoot.activeElement === frame,
      ratio: Math.round((100 * width) / height),
      sandbox: [...frame.sandbox].filter((token) => !token.startsWith('allow-popups')).join(' '),
      referrer: frame.referrerPolicy,
      allow: frame.allow,
      next: frame.nextElementSibling.textContent,
    };
  };

  test('is a button until it is loaded', async () => {
    assert.deepEqual(await page.run(state), {
      buttons: [
        'A map Show content from localhost',
        'Show content from localhost',
        'Of this site Show content from 127.0.0.1',
        'A film Show content from YouTube',
        'Show content from X',
      ].map((name) => name.replace(/localhost|127.0.0.1/, (host) => `${host}:${new URL(process.env.MAQAL_URL).port}`)),
      links: ['Not named Content from elsewhere.example'],
      frames: [],
      hosts: ['127.0.0.1'],
    });
  });

  for (const key of ['ENTER', 'SPACE']) {
    test(`loads with ${key} a frame that has a name and focus`, async () => {
      await focus(0);
      await page.press(Key[key]);
      const { frames, buttons, links } = await page.run(state);
      assert.deepEqual([frames, buttons.length, links.length], [['A map'], 4, 2]);
      await page.until(() => performance.getEntriesByType('resource').some(({ name }) => new URL(name).hostname === 'localhost'));
      assert.deepEqual(await page.run(frame), {
        hasFocus: true,
        ratio: 133,
        sandbox: 'allow-forms allow-presentation allow-scripts allow-same-origin',
        referrer: 'strict-origin-when-cross-origin',
        allow: 'encrypted-media; fullscreen',
        next: links[0],
      });
    });
  }

  test('can report its height, if its width is not fixed', async () => {
    await focus(1);
    await page.press(Key.ENTER);
    await page.until(() => document.querySelector('maqal-article').shadowRoot.querySelector('iframe')?.offsetHeight === 321);
  });

  test('of the page’s own origin cannot remove its sandbox', async () => {
    await focus(2);
    await page.press(Key.ENTER);
    assert.equal((await page.run(frame)).sandbox, 'allow-forms allow-presentation allow-scripts');
  });

  test('can be opened as a link with a modifier key', async () => {
    const prevented = await page.run(() => {
      const link = document.querySelector('maqal-article').shadowRoot.querySelector('[part~=load]');
      return ['ctrlKey', 'metaKey', 'shiftKey'].map((modifier) => {
        let prevented;
        const stop = (event) => {
          prevented = event.defaultPrevented;
          event.preventDefault();
        };
        addEventListener('click', stop, { once: true });
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [modifier]: true }));
        return prevented;
      });
    });
    assert.deepEqual(prevented, [false, false, false]);
    assert.deepEqual((await page.run(state)).frames, []);
  });

  test('fires a cancelable event before it loads', async () => {
    await page.run(() => {
      window.events = [];
      addEventListener('maqal-link', (event) => {
        event.preventDefault();
        events.push([event.url, event.frame]);
      });
    });
    await focus(4);
    await page.press(Key.ENTER);
    await focus(5);
    await page.press(Key.SPACE);
    assert.deepEqual(await page.run(() => events), [
      ['https://www.youtube.com/watch?v=abc', 'https://www.youtube-nocookie.com/embed/abc'],
      ['https://x.com/a/status/12', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12'],
    ]);
    assert.deepEqual((await page.run(state)).frames, []);
    assert.equal(await page.run(() => location.pathname), '/tests/browser/pages/blank.html');
  });

  test('is unloaded when another language is shown, and can be loaded again', async () => {
    await focus(0);
    await page.press(Key.ENTER);
    await page.run(() => document.querySelector('maqal-article').show('ar'));
    assert.equal(await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('iframe')), null);
    await page.run(() => document.querySelector('maqal-article').show('en'));
    assert.equal((await page.run(state)).buttons.length, 5);
    await focus(0);
    await page.press(Key.ENTER);
    assert.deepEqual((await page.run(state)).frames, ['A map']);
  });

  test('has a name in the language of its variant, also in one that is shown later', async () => {
    await page.run(() => document.querySelector('maqal-article').show('ar'));
    await focus(0);
    await page.press(Key.ENTER);
    const { frames, buttons } = await page.run(state);
    assert.deepEqual([frames, buttons.length], [[`محتوى من localhost:${new URL(process.env.MAQAL_URL).port}`], 4]);
  });

  // R46
  test('has the language and direction of its name', async () => {
    const named = await page.run(async () => {
      const host = document.querySelector('maqal-article');
      host.setAttribute('embeds', `127.0.0.1:${location.port}`);
      const frame = (title) => `<iframe src="http://127.0.0.1:${location.port}/tests/browser/pages/frame.html" title="${title}"></iframe>`;
      host.article = {
        '@type': 'NewsArticle', inLanguage: 'ar', headline: 'إطارات', encodingFormat: 'text/html', articleBody: `<p>كلمات كثيرة قبل الإطارات.</p>${frame('Of this site')}${frame('خريطة')}`,
        workTranslation: { inLanguage: 'fr', headline: 'Des mots', articleBody: 'Des mots.' },
      };
      await host.ready;
      host.show('ar');
      const panel = host.shadowRoot.querySelector('[part~=panel]:not([hidden])');
      for (const link of panel.querySelectorAll('[part~=load]')) link.click();
      return [...panel.querySelectorAll('iframe')].map(({ title, lang, dir }) => [title, lang, dir]);
    });
    assert.deepEqual(named, [['Of this site', 'fr', 'ltr'], ['خريطة', 'ar', 'rtl']]);
  });
});
