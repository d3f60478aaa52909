// Drives the browser of this process: the first in MAQAL_ENGINES, [{ name, driver, capabilities }].
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe } from 'node:test';
import { Key } from 'selenium-webdriver';
import { axe, ibm } from './checkers.js';
import { loaded, start, warn } from './session.js';

export { Key };

const [ENGINE] = JSON.parse(process.env.MAQAL_ENGINES);
const SITE = process.env.MAQAL_URL.replace(/\/$/, '');
const BLANK = '/tests/browser/pages/blank.html';

/** The name of the engine, for differences of its accessibility tree or its window. For features of a page, use feature detection. */
export const { name: engine } = ENGINE;

/**
 * Runs a suite in each engine: `cargo xtask test` starts a process for each. `body` is called with the page.
 * All suites of a process share a browser; each begins with a blank page and an empty storage. After a crash the next test
 * gets another browser: the test in which it crashed fails, and no other because of it.
 */
export function inEveryEngine(name, body) {
  describe(name, () => {
    before(() => page.begin(), { timeout: 120_000 });
    beforeEach(() => page.revive(), { timeout: 120_000 });
    body(page);
  });
}

/** Runs a suite in Chromium only, because it needs its DevTools protocol, or because engines do not differ. */
export function inChromium(name, body) {
  if (engine === 'chromium') inEveryEngine(name, body);
}

class Page {
  #driver;
  /** The browsing contexts of the window, and of the frame in which scripts run, if the driver supports WebDriver BiDi. */
  #window;
  #context;

  async begin() {
    await this.#start();
    await this.open();
    await this.run(() => (localStorage.clear(), sessionStorage.clear()));
  }

  /** Starts another browser, if this one has crashed. */
  async revive() {
    if (await this.#hasCrashed()) await this.begin();
  }

  /** Starts the browser, unless it responds. A restart is printed. */
  async #start() {
    if (await this.isAlive()) return;
    if (this.#driver) warn('the browser does not respond, and is started again');
    await this.end()?.catch(() => {});
    this.#driver = await start(ENGINE);
    this.#window = (await this.#driver.getCapabilities()).get('webSocketUrl') && (await this.#driver.getWindowHandle());
  }

  end() {
    return this.#driver?.quit();
  }

  /** Ends the browser, so that the next suite has a new one. */
  async replace() {
    await this.end();
    this.#driver = undefined;
  }

  /** Whether the browser is running and responds. */
  async isAlive() {
    return (await this.#driver?.getTitle().then(() => true, () => false)) ?? false;
  }

  /** Whether the session is lost. A closed window or an open dialogue is not a crash. */
  async #hasCrashed() {
    const error = await this.#driver?.getTitle().then(() => null, (error) => error);
    return Boolean(error) && (error.name === 'NoSuchSessionError' || /crash|disconnected|not reachable|ECONNREFUSED|ECONNRESET/i.test(error.message));
  }

  /**
   * Opens a page of the site, by default the blank one, or any URL. With a width, the page is opened in a frame of that width,
   * and scripts run in the frame, because windows of Firefox and WebKit are at least 450 px wide.
   */
  async open(path = BLANK, width) {
    await loaded(() => this.#load(new URL(width ? BLANK : path, SITE).href));
    if (width) await this.#enterFrame(path, width);
  }

  /** Goes back to the page before. */
  back() {
    return loaded(() => this.#driver.navigate().back());
  }

  async #load(url) {
    await this.#driver.get(url);
    this.#context = this.#window;
    // In WebKit, the navigation completes before modules have run.
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

  /** Runs a function in the page. Its arguments and its result, or what it resolves to, are JSON. */
  async run(run, ...args) {
    const call = `(async () => (${run})(...${JSON.stringify(args)}))().then((value) => ({ value }), (error) => ({ error: error + '\\n' + error?.stack }))`;
    const { value, error } = await (this.#context ? this.#evaluate(call) : this.#driver.executeAsyncScript(`${call}.then(arguments[0])`));
    if (error) throw new Error(error);
    return value;
  }

  /** Needed in Firefox, where scripts of WebDriver Classic have their own global object and modules, and those of WebDriver BiDi the page's. */
  async #evaluate(call) {
    // As in WebDriver Classic, `undefined` becomes `null`.
    const expression = `${call}.then((result) => JSON.stringify(result, (_, value) => value ?? null))`;
    const { type, result, exceptionDetails } = await this.#bidi('script.evaluate', { expression, target: { context: this.#context }, awaitPromise: true });
    if (type !== 'success') throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  }

  async #bidi(method, params) {
    const { result, message } = await (await this.#driver.getBidi()).send({ method, params });
    if (!result) throw new Error(message);
    return result;
  }

  /** Appends an article with these attributes and this text, and waits until it has loaded if it has `src`. */
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

  /** Presses keys one after the other; an array is a chord. */
  async press(...keys) {
    for (const key of keys) {
      const chord = [key].flat();
      const actions = this.#driver.actions();
      for (const part of chord) actions.keyDown(part);
      for (const part of chord.toReversed()) actions.keyUp(part);
      await actions.perform();
    }
  }

  /** The element that `find` returns in the page. */
  element(find) {
    return this.#driver.executeScript(`return (${find})()`);
  }

  /** A sequence of pointer actions, to be performed. */
  pointer() {
    return this.#driver.actions();
  }

  /** Waits until `condition` is true in the page. The timeout is long enough for frames on a busy machine. */
  until(condition, ...args) {
    return this.#driver.wait(() => this.run(condition, ...args), 20_000, String(condition));
  }

  /** Runs the text of a script, even if the Content-Security-Policy of the page forbids it. */
  async inject(script) {
    await this.#driver.executeScript(script);
  }

  /**
   * Fails if axe-core finds violations, also in shadow roots, of rules that are not waived, or if IBM's checker does, which
   * runs in Chromium only: it checks markup, which is the same in every engine.
   */
  async isAccessible(...waived) {
    // Scroll regions are found by an observer, after the next layout.
    await this.run(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    assert.deepEqual([...(await axe(this, ...waived)), ...(engine === 'chromium' ? await ibm(this) : [])], []);
  }

  /** The texts of the shown article whose contrast is too low (WCAG 2.2, 1.4.3). */
  async lowContrasts() {
    const contrasts = await this.run(async () => {
      const { contrasts } = await import('/tests/browser/measure.js');
      return contrasts(document.querySelector('maqal-article').shadowRoot);
    });
    assert.notEqual(contrasts.length, 0);
    return contrasts.filter(({ ratio, least }) => ratio < least);
  }

  /**
   * Answers the requests to a host, which need not exist, with `answer(path)`: a type and bytes, or nothing for 404. In Chromium only.
   * @returns {Promise<() => Promise<unknown>>} ends that
   */
  async answers(host, answer) {
    const connection = await this.#driver.createCDPConnection('page');
    connection._wsConnection.on('message', (message) => {
      const { method, params } = JSON.parse(message);
      if (method !== 'Fetch.requestPaused') return;
      const { type, body } = answer(new URL(params.request.url).pathname) ?? {};
      const headers = { 'content-type': type ?? 'text/plain', 'access-control-allow-origin': '*' };
      connection.send('Fetch.fulfillRequest', {
        requestId: params.requestId,
        responseCode: type ? 200 : 404,
        responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
        body: Buffer.from(body ?? '').toString('base64'),
      });
    });
    await connection.send('Fetch.enable', { patterns: [{ urlPattern: `https://${host}/*` }] });
    return () => connection.send('Fetch.disable', {});
  }

  /** Sends a command of the Chrome DevTools Protocol. In Chromium only. */
  cdp(cmd, params) {
    return this.#driver.sendAndGetDevToolsCommand(cmd, params);
  }
}

const page = new Page();
after(() => page.end());
