// The browser that the suites of this process run in: the first that MAQAL_ENGINES names, [{ name, driver, capabilities }].
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe } from 'node:test';
import { Key } from 'selenium-webdriver';
import { axe, ibm } from './checkers.js';
import { loaded, start, warn } from './session.js';

export { Key };

const [ENGINE] = JSON.parse(process.env.MAQAL_ENGINES);
const SITE = process.env.MAQAL_URL.replace(/\/$/, '');
const BLANK = '/tests/browser/pages/blank.html';

/** The name of the engine, for what only its accessibility tree or its window does otherwise. What a page can do, it is asked. */
export const { name: engine } = ENGINE;

/**
 * Runs a suite in each engine: `cargo xtask test` starts a process for each. `body` is given the page to work on.
 * All suites of a process share a browser; each begins with a page, a window and a store of its own. After a crash the next
 * test has another browser: the test that met the crash fails, and no other for its sake.
 */
export function inEveryEngine(name, body) {
  describe(name, () => {
    before(() => page.begin(), { timeout: 120_000 });
    beforeEach(() => page.revive(), { timeout: 120_000 });
    body(page);
  });
}

/** Runs a suite in Chromium: of what is the same everywhere, or can be asked for only there. */
export function inChromium(name, body) {
  if (engine === 'chromium') inEveryEngine(name, body);
}

class Page {
  #driver;
  /** The window, and the frame in it in which scripts run, as WebDriver BiDi calls them, where it is spoken. */
  #window;
  #context;

  async begin() {
    await this.#start();
    await this.open();
    await this.run(() => (localStorage.clear(), sessionStorage.clear()));
  }

  /** Begins anew, if the browser has crashed. */
  async revive() {
    if (await this.#hasCrashed()) await this.begin();
  }

  /** Starts the browser, unless there is one that answers. One that has been there and answers no more is told of. */
  async #start() {
    if (await this.isAlive()) return;
    if (this.#driver) warn('the browser does not answer, and is started again');
    await this.end()?.catch(() => {});
    this.#driver = await start(ENGINE);
    this.#window = (await this.#driver.getCapabilities()).get('webSocketUrl') && (await this.#driver.getWindowHandle());
  }

  end() {
    return this.#driver?.quit();
  }

  /** Whether there is a browser, and it has not died. */
  async isAlive() {
    return (await this.#driver?.getTitle().then(() => true, () => false)) ?? false;
  }

  /** Whether the session is gone; a window that is closed, or a dialogue that is open, is the test's affair. */
  async #hasCrashed() {
    const error = await this.#driver?.getTitle().then(() => null, (error) => error);
    return Boolean(error) && (error.name === 'NoSuchSessionError' || /crash|disconnected|not reachable|ECONNREFUSED|ECONNRESET/i.test(error.message));
  }

  /**
   * Opens a page of the site, by default the empty one, or any address. With a width, it is as wide as that: no window of
   * Firefox or WebKit is narrower than 450 px, so it is opened in a frame, and everything else is done in the frame.
   */
  async open(path = BLANK, width) {
    await loaded(() => this.#load(new URL(width ? BLANK : path, SITE).href));
    if (width) await this.#enterFrame(path, width);
  }

  async #load(url) {
    await this.#driver.get(url);
    this.#context = this.#window;
    // WebKit says that it is there before its modules have run.
    await this.until(() => document.readyState === 'complete');
  }

  async #enterFrame(path, width) {
    await this.run(
      (src, width) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.style.cssText = `position: fixed; inset: 0; inline-size: ${width}px; block-size: 100%; border: 0; background: Canvas`;
          frame.src = src;
          frame.onload = resolve;
          document.body.replaceChildren(frame);
        }),
      path,
      width,
    );
    await this.#driver.switchTo().frame(0);
    if (!this.#window) return;
    const { contexts } = await this.#bidi('browsingContext.getTree', { root: this.#window });
    this.#context = contexts[0].children[0].context;
  }

  /** Runs a function in the page, with arguments that are JSON; gives what it returns or resolves to, if that is JSON. */
  async run(run, ...args) {
    const call = `(async () => (${run})(...${JSON.stringify(args)}))().then((value) => ({ value }), (error) => ({ error: error + '\\n' + error?.stack }))`;
    const { value, error } = await (this.#context ? this.#evaluate(call) : this.#driver.executeAsyncScript(`${call}.then(arguments[0])`));
    if (error) throw new Error(error);
    return value;
  }

  /** In Firefox a script of WebDriver Classic has a global object and modules of its own; one of WebDriver BiDi has the page's. */
  async #evaluate(call) {
    // As WebDriver does it: what is undefined is null.
    const expression = `${call}.then((told) => JSON.stringify(told, (_, value) => value ?? null))`;
    const { type, result, exceptionDetails } = await this.#bidi('script.evaluate', { expression, target: { context: this.#context }, awaitPromise: true });
    if (type !== 'success') throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  }

  async #bidi(method, params) {
    const { result, message } = await (await this.#driver.getBidi()).send({ method, params });
    if (!result) throw new Error(message);
    return result;
  }

  /** Puts an article into the page, with these attributes; one with an address is awaited. */
  article(attributes, inside = '') {
    return this.run(
      async (attributes, inside) => {
        await customElements.whenDefined('maqal-article');
        const article = document.createElement('maqal-article');
        for (const [name, value] of Object.entries(attributes)) article.setAttribute(name, value);
        article.append(inside);
        document.querySelector('#place').append(article);
        if (attributes.src) await article.ready.catch(() => {});
      },
      attributes,
      inside,
    );
  }

  /** Presses keys one after the other, for real; those of a chord are an array. */
  async press(...keys) {
    for (const key of keys) {
      const chord = [key].flat();
      const actions = this.#driver.actions();
      for (const one of chord) actions.keyDown(one);
      for (const one of chord.toReversed()) actions.keyUp(one);
      await actions.perform();
    }
  }

  /** The element that `find` returns in the page. */
  element(find) {
    return this.#driver.executeScript(`return (${find})()`);
  }

  /** Moves the pointer to elements and presses and releases it where told. */
  pointer() {
    return this.#driver.actions();
  }

  /** Waits until `condition` holds in the page: long enough for a frame of another site on a machine with much else to do. */
  until(condition, ...args) {
    return this.#driver.wait(() => this.run(condition, ...args), 20_000, String(condition));
  }

  /** Runs a script as it stands, whatever the page's policy says. */
  async inject(script) {
    await this.#driver.executeScript(script);
  }

  /**
   * axe-core has nothing to say, inside shadow roots too, but for the rules that are waived; nor has IBM's checker, which
   * looks at markup alone and would find the same in every engine.
   */
  async isAccessible(...waived) {
    assert.deepEqual([...(await axe(this, ...waived)), ...(engine === 'chromium' ? await ibm(this) : [])], []);
  }

  /** The texts of the shown article that are too pale (WCAG 2.2, 1.4.3). */
  async pale() {
    const contrasts = await this.run(async () => {
      const { contrasts } = await import('/tests/browser/measure.js');
      return contrasts(document.querySelector('maqal-article').shadowRoot);
    });
    assert.notEqual(contrasts.length, 0);
    return contrasts.filter(({ ratio, least }) => ratio < least);
  }

  /** Asks what only Chromium can be asked for, in the words of its DevTools protocol. */
  cdp(cmd, params) {
    return this.#driver.sendAndGetDevToolsCommand(cmd, params);
  }
}

const page = new Page();
after(() => page.end());
