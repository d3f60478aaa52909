// Tests the keyboard: other keys are left to the browser (A9, A10), and there is no focus trap, shortcut or time limit (A43).
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { inEveryEngine, Key } from './engines.js';

const LIBRARY = '/articles/library.json';
const CHARACTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789', ...'.,;-=[]'];

/** The shown language, what has focus, and the scroll position. */
function state() {
  const { shadowRoot, language } = document.querySelector('maqal-article');
  const { activeElement } = shadowRoot;
  return [language, activeElement?.getAttribute('role'), activeElement?.lang, scrollX, scrollY, document.activeElement.localName];
}

/** Counts the keys that are pressed, and records those that are cancelled. */
function listen() {
  window.cancelled = [];
  window.pressed = 0;
  addEventListener('keydown', ({ key, defaultPrevented }) => (pressed++, defaultPrevented && cancelled.push(key)));
}

function focus(selector) {
  document.querySelector('maqal-article').shadowRoot.querySelector(selector).focus({ preventScroll: true });
}

inEveryEngine('a key', (page) => {
  beforeEach(async () => {
    await page.open();
    await page.article({ src: LIBRARY, language: 'ar' });
    await page.run(listen);
  });

  for (const stop of ['[aria-selected=true]', '[role=tabpanel]', '[part~=body] a']) {
    test(`of a single character does nothing on ${stop}`, async () => {
      await page.run(focus, stop);
      const before = await page.run(state);
      await page.press(...CHARACTERS);
      assert.deepEqual(await page.run(() => [pressed, cancelled]), [CHARACTERS.length, []]);
      assert.deepEqual(await page.run(state), before);
    });
  }
});

for (const dir of ['ltr', 'rtl']) {
  for (const [src, language] of [['/articles/lighthouse.json', 'fr'], [LIBRARY, 'ar']]) {
    inEveryEngine(`a key on a tab of ${src} in an ${dir} page`, (page) => {
      beforeEach(async () => {
        await page.open();
        await page.run((dir) => (document.documentElement.dir = dir), dir);
        await page.article({ src, language });
        await page.run(listen);
        await page.run(focus, '[aria-selected=true]');
      });

      test('scrolls the page if it is Up or Down', async () => {
        await page.press(Key.ARROW_DOWN);
        await page.until(() => scrollY > 0);
        // On a busy machine, the animation of one scroll can swallow the next key.
        for (let presses = 0; presses < 20 && (await page.run(() => scrollY > 0)); presses++) await page.press(Key.ARROW_UP);
        await page.until(() => scrollY === 0);
        const [shown, role] = await page.run(state);
        assert.deepEqual([shown, role, await page.run(() => cancelled)], [language, 'tab', []]);
      });

      test('is left to the browser with a modifier', async () => {
        const before = await page.run(state);
        const arrows = [Key.ARROW_LEFT, Key.ARROW_RIGHT, Key.HOME, Key.END];
        // Alt with an arrow is Back, but no driver passes it to the browser, which would leave the page.
        for (const modifier of [Key.ALT, Key.CONTROL, Key.META, Key.SHIFT]) await page.press(...arrows.map((arrow) => [modifier, arrow]));
        assert.deepEqual(await page.run(() => cancelled), []);
        assert.deepEqual((await page.run(state)).slice(0, 3), before.slice(0, 3));
      });
    });
  }
}

inEveryEngine('the Tab key', (page) => {
  afterEach(() => page.isAccessible());

  test('moves focus through the whole article, out of it, and back in reverse order', async () => {
    await page.open();
    await page.article({ src: LIBRARY, language: 'ar' });
    const stops = () => {
      const root = document.querySelector('maqal-article').shadowRoot;
      const all = [...root.querySelectorAll('[aria-selected=true], nav a, [role=tabpanel], [role=tabpanel] :is(a[href], summary, [tabindex="0"])')];
      return all.map((stop) => stop.id || stop.textContent);
    };
    /** All stops from where focus is to the one with this id. */
    const walk = async (id, ...chord) => {
      const visited = [];
      for (;;) {
        await page.press(chord);
        const [at, isOut] = await page.run((id) => {
          const stop = document.querySelector('maqal-article').shadowRoot.activeElement ?? document.activeElement;
          return [stop.id || stop.textContent, stop.id === id];
        }, id);
        if (isOut || visited.length > 100) return visited;
        visited.push(at);
      }
    };
    await page.run(() => document.querySelector('#before').focus());
    const forward = await walk('after', Key.TAB);
    assert.deepEqual(forward, await page.run(stops));
    assert.ok(forward.length > 5);
    assert.deepEqual(await walk('before', Key.SHIFT, Key.TAB), forward.toReversed());
  });
});

inEveryEngine('a timer', (page) => {
  test('runs once, after half a second at most, unless it waits for the style sheet', async () => {
    await page.open();
    await page.run(() => {
      window.delays = [];
      const { setTimeout, setInterval } = window;
      // Drivers use timers, too.
      const record = (delay) => /\/npm\//.test(new Error().stack) && delays.push(delay ?? 0);
      window.setTimeout = (work, delay, ...more) => (record(delay), setTimeout(work, delay, ...more));
      window.setInterval = (work, delay, ...more) => (record('repeated'), setInterval(work, delay, ...more));
    });
    await page.article({ src: LIBRARY, language: 'ar' });
    const isShown = await page.run(() => {
      const article = document.querySelector('maqal-article');
      const isShown = article.show('en');
      for (const element of article.shadowRoot.querySelectorAll('[role=tab], [role=tabpanel]')) {
        for (const type of ['mousedown', 'click', 'focus']) element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      }
      return isShown;
    });
    assert.equal(isShown, true);
    const delays = await page.run(() => delays);
    assert.notEqual(delays.length, 0);
    // An article does not wait for its style sheet for longer: nothing is taken from the reader then.
    const patience = 3000;
    assert.deepEqual(delays.filter((delay) => !(delay <= 500 || delay === patience)), []);
  });
});
