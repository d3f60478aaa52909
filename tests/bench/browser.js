/** The Chromium that pages are measured in, and what only its DevTools protocol can do. */
import { start } from '../browser/session.js';

/** Sites of the host, and pages that are left for good. */
const ARGUMENTS = ['--host-resolver-rules=MAP *.localhost 127.0.0.1', '--disable-features=BackForwardCache'];
/** Slow 4G, as Lighthouse has it: bytes a second, and ms to the first byte. */
export const SLOW_4G = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const UNLIMITED = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

export class Browser {
  #driver;

  /** @param {{ driver: string, capabilities: any }} engine as MAQAL_ENGINES has it */
  async start({ driver, capabilities }) {
    const options = capabilities['goog:chromeOptions'];
    const all = { ...capabilities, 'goog:chromeOptions': { ...options, args: [...options.args, ...ARGUMENTS] } };
    this.#driver = await start({ driver, capabilities: all });
    // The slowest library takes seconds for 1 MB.
    await this.#driver.manage().setTimeouts({ script: 120_000, pageLoad: 60_000 });
  }

  end() {
    return this.#driver?.quit();
  }

  async version() {
    return (await this.#driver.getCapabilities()).getBrowserVersion();
  }

  open(url) {
    return this.#driver.get(url);
  }

  /** Calls a function of the page, and waits for its promise. Modules that await something may define it after the load event. */
  async call(name, ...given) {
    const isThere = () => this.#driver.executeScript('return typeof window[arguments[0]] === "function"', name);
    await this.#driver.wait(isThere, 20_000, `the page defines no ${name}()`, 20);
    const script = `const [name, given, done] = arguments;
      (async () => window[name](...given))().then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`;
    const { value, error } = await this.#driver.executeAsyncScript(script, name, given);
    if (error) throw new Error(error);
    return value;
  }

  /** Slows the main thread, and the network of all requests, until it is called again. */
  async throttle({ cpu = 1, network = UNLIMITED } = {}) {
    await this.#cdp('Network.enable');
    await this.#cdp('Network.emulateNetworkConditions', { offline: false, ...network });
    await this.#cdp('Emulation.setCPUThrottlingRate', { rate: cpu });
  }

  /** What is in use after everything unreachable has been collected. */
  async memory() {
    // What a finalizer or a task releases goes in the next.
    for (let times = 0; times < 3; times++) {
      await this.#cdp('HeapProfiler.collectGarbage');
      await pause(100);
    }
    const { usedSize } = await this.#cdp('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await this.#cdp('Memory.getDOMCounters');
    return { 'JS heap, bytes': usedSize, 'DOM nodes': nodes, 'event listeners': jsEventListeners };
  }

  #cdp(command, parameters = {}) {
    return this.#driver.sendAndGetDevToolsCommand(command, parameters);
  }
}

export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
