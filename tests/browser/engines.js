// Runs one suite in the engines that MAQAL_ENGINES names: [{ name, whole, driver, capabilities }].
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { Builder, Key } from 'selenium-webdriver';
import { axe, ibm } from './checkers.js';

export { Key };

const ENGINES = JSON.parse(process.env.MAQAL_ENGINES);
const SITE = process.env.MAQAL_URL.replace(/\/$/, '');

/** Runs a suite where the whole of the suites pass. `body` is given the page to work on. */
export function inEveryEngine(name, body) {
  runIn(ENGINES.filter(({ whole }) => whole), name, body);
}

/** Runs a suite in all engines that there are. */
export function inAllEngines(name, body) {
  runIn(ENGINES, name, body);
}

/** Runs a suite in Chromium: of what is the same everywhere, or can be asked for only there. */
export function inChromium(name, body) {
  runIn(ENGINES.filter((engine) => engine.name === 'chromium'), name, body);
}

function runIn(engines, name, body) {
  for (const engine of engines) {
    describe(`${name}, ${engine.name}`, () => {
      const page = new Page();
      before(() => page.start(engine), { timeout: 60_000 });
      after(() => page.end());
      body(page);
    });
  }
}

class Page {
  #driver;

  async start({ driver, capabilities }) {
    this.#driver = await new Builder().usingServer(driver).withCapabilities(capabilities).build();
    await this.#driver.manage().setTimeouts({ script: 20_000, pageLoad: 20_000 });
  }

  end() {
    return this.#driver?.quit();
  }

  /** Opens a page of the site, by default the empty one, or any address. */
  async open(path = '/tests/browser/pages/blank.html') {
    try {
      await this.#driver.get(new URL(path, SITE).href);
    } catch (error) {
      // Seen twice in some hundred sessions on a busy machine: the first page of a new one never finished loading.
      if (error.name !== 'TimeoutError') throw error;
      await this.#driver.get(new URL(path, SITE).href);
    }
  }

  /** Runs a function in the page, with arguments that are JSON; gives what it returns or resolves to. */
  async run(run, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      (async () => (${run})(...arguments[0]))().then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`;
    const { value, error } = await this.#driver.executeAsyncScript(script, args);
    if (error) throw new Error(error);
    return value;
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

  /** Waits until `condition` holds in the page. */
  until(condition, ...args) {
    return this.#driver.wait(() => this.run(condition, ...args), 5_000, String(condition));
  }

  async resize(width, height) {
    await this.#driver.manage().window().setRect({ width, height });
  }

  /** Runs a script as it stands, whatever the page's policy says. */
  async inject(script) {
    await this.#driver.executeScript(script);
  }

  /** axe-core and IBM's checker have nothing to say, inside shadow roots too, but for the rules of axe-core that are waived. */
  async isAccessible(...waived) {
    assert.deepEqual([...(await axe(this, ...waived)), ...(await ibm(this))], []);
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
