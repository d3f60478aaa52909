// Tests server-rendered pages: complete without script, interactive with `maqal/hydrate` alone, without WebAssembly.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine, Key } from './engines.js';

const JSON_TEXT = readFileSync(new URL('../../www/demo/articles/library.json', import.meta.url), 'utf8');
const HTML = renderToString(JSON_TEXT, { language: 'ar', idPrefix: 'm', url: 'http://localhost/articles/library.json' });

/** The tabs, the links, and the languages that are visible. */
function state() {
  const maqal = document.querySelector('.maqal');
  return {
    tabs: [...maqal.querySelectorAll('[role=tab]')].map((tab) => [tab.lang, tab.ariaSelected]),
    links: [...maqal.querySelectorAll('nav a')].map(({ hreflang }) => hreflang),
    shown: [...maqal.querySelectorAll(':scope > [part~=panel]')].filter((panel) => panel.firstElementChild.checkVisibility()).map((panel) => panel.lang),
  };
}

inEveryEngine('a server-rendered page', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.run((html) => {
      document.querySelector('#place').innerHTML = html;
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = '/npm/style.css';
      document.head.append(link);
      return new Promise((resolve) => (link.onload = resolve));
    }, HTML);
  });

  const start = () => page.run(async () => void (await import('/npm/hydrate.js')));

  test('is complete without script', async () => {
    assert.deepEqual(await page.run(state), { tabs: [], links: ['ar', 'fa', 'en', 'fr'], shown: ['ar', 'fa', 'en'] });
    // The behaviour makes scrollable regions focusable, because it depends on the layout; some engines do it themselves.
    await page.isAccessible('scrollable-region-focusable');
  });

  test('gets tabs without loading WebAssembly', async () => {
    await start();
    const first = {
      tabs: [['ar', 'true'], ['fa', 'false'], ['en', 'false']],
      links: ['fr'],
      shown: ['ar'],
    };
    assert.deepEqual(await page.run(state), first);
    await page.run(() => document.querySelector('[role=tab]').focus());
    await page.press(Key.ARROW_RIGHT);
    assert.deepEqual((await page.run(state)).shown, ['fa']);
    await page.run(async () => (await import('/npm/hydrate.js')).hydrate());
    assert.equal((await page.run(state)).tabs.length, 3);
    assert.deepEqual(await page.run(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm'))), []);
    await page.isAccessible();
  });

  test('makes copies and snapshots live, as Turbo and htmx put them back, and stops what is removed', async () => {
    await start();
    const press = (selector) => page.run((selector) => void document.querySelector(`${selector} [role=tab][lang=en]`).click(), selector);
    await page.run(() => {
      const place = document.querySelector('#place');
      window.removed = place.querySelector('.maqal');
      place.innerHTML = place.innerHTML;
    });
    await press('#place');
    assert.deepEqual((await page.run(state)).shown, ['en']);
    await page.run(() => {
      const place = document.querySelector('#place');
      place.replaceWith(place.cloneNode(true));
    });
    await page.run(() => document.querySelector('#place [role=tab][lang=ar]').click());
    assert.deepEqual((await page.run(state)).shown, ['ar']);
    // Two regions would announce the language twice.
    assert.equal(await page.run(() => document.querySelectorAll('.maqal > [role=status]').length), 1);
    const stopped = await page.run(() => {
      removed.querySelector('[role=tab][lang=en]').click();
      return removed.querySelector('[role=tab][lang=en]').ariaSelected;
    });
    assert.equal(stopped, 'false');
  });

  test('follows its footnotes in a page with a base', async () => {
    await page.run(() => document.head.insertAdjacentHTML('afterbegin', '<base href="/">'));
    await start();
    const path = await page.run(() => location.pathname);
    await page.run(() => document.querySelector('[part~=panel]:not([hidden]) [role=doc-noteref]').click());
    await page.until(() => document.activeElement.matches('[part~=notes] li'));
    assert.deepEqual(await page.run(() => [location.pathname, decodeURIComponent(location.hash)]), [path, await page.run(() => `#${document.activeElement.id}`)]);
    await page.run(() => {
      document.querySelector('base').remove();
      history.replaceState(null, '', location.pathname);
    });
  });

  test('is copied without the words that are hidden', async () => {
    await start();
    const copied = await page.run(() => {
      const note = document.querySelector('[part~=panel]:not([hidden]) [role=doc-noteref]');
      const paragraph = note.closest('p');
      getSelection().selectAllChildren(paragraph);
      const hidden = [...paragraph.querySelectorAll('[part~=hidden]')].map(({ textContent }) => textContent);
      return { text: getSelection().toString(), hidden };
    });
    assert.ok(copied.hidden.length && copied.hidden.every((words) => !copied.text.includes(words.trim())), JSON.stringify(copied));
  });

  for (const width of [320, 500]) {
    test(`does not scroll sideways at ${width} px`, async () => {
      const wide = await page.run(
        async (html, width) => {
          const frame = document.createElement('iframe');
          frame.style.cssText = `inline-size: ${width}px; block-size: 600px; border: 0`;
          frame.srcdoc = `<!doctype html><html dir="rtl"><style>body { margin: 0 }</style><link rel="stylesheet" href="/npm/style.css"><script type="module" src="/npm/hydrate.js"></script>${html}`;
          document.querySelector('#place').replaceChildren(frame);
          await new Promise((resolve) => (frame.onload = resolve));
          const { scrollWidth, clientWidth } = frame.contentDocument.documentElement;
          return scrollWidth - clientWidth;
        },
        HTML,
        width,
      );
      assert.equal(wide, 0);
    });
  }

  test('keeps the positions of the languages when links become tabs', async () => {
    const positions = () => [...document.querySelectorAll('[part~=tab], [part~=language], #m-ar-headline')].map((element) => {
      const { x, y, width } = element.getBoundingClientRect();
      return [element.lang, x, y, width].join();
    });
    const before = await page.run(positions);
    assert.equal(before.length, 5);
    await start();
    assert.deepEqual(await page.run(positions), before);
  });

  test('shows the language that contains the target of the URL fragment', async () => {
    await start();
    const id = await page.run(() => document.querySelector('[part~=panel][lang=en] [part~=body] [part~=heading]').id);
    await page.run((id) => (location.hash = id), id);
    await page.until(() => document.querySelector('[lang=en][part~=panel] article').checkVisibility());
    assert.deepEqual((await page.run(state)).shown, ['en']);
    assert.equal(await page.run(() => document.activeElement.id), id);
    await page.isAccessible();
  });

  test('has the same markup as one rendered in the browser', async () => {
    const isSame = await page.run(async (json) => {
      const { init, read } = await import('/npm/index.js');
      const { enhance } = await import('/npm/behaviour.js');
      await init();
      const server = enhance(document.querySelector('.maqal'));
      const place = document.createElement('div');
      const client = read(json, { url: 'http://localhost/articles/library.json' }).mount(place, { language: 'ar', idPrefix: 'm' });
      for (const language of server.languages) {
        server.show(language);
        client.show(language);
      }
      place.normalize();
      document.querySelector('#place').normalize();
      // Only the one in the page is laid out, so that only it has scrollable regions.
      for (const region of document.querySelectorAll('[role=region]')) {
        for (const name of ['role', 'tabindex', 'aria-labelledby']) region.removeAttribute(name);
        region.querySelector(':scope > [hidden]').remove();
      }
      return server.element.isEqualNode(client.element) || [server.element.outerHTML, client.element.outerHTML];
    }, JSON_TEXT);
    assert.equal(isSame, true);
  });
});
