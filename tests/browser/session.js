// Starts WebDriver sessions, and prints what had to be retried.
import { Builder } from 'selenium-webdriver';

/** The timeout of scripts and page loads, in milliseconds. */
const TIMEOUT = 30_000;

/** Prints what is retried, so that intermittent failures are visible. `xtask/src/test/engines.rs` reads it. */
export function warn(what) {
  console.log(`!! RETRIED: ${what}`);
}

/** Starts a session in the browser of an entry of MAQAL_ENGINES. If that fails, it is tried once more. */
export async function start({ driver, capabilities }) {
  const build = () => new Builder().usingServer(driver).withCapabilities(capabilities).build();
  const session = await build().catch((error) => {
    warn(`the browser did not start: ${error.message}`);
    return build();
  });
  await session.manage().setTimeouts({ script: TIMEOUT, pageLoad: TIMEOUT });
  return session;
}

/** Loads a page, and retries once after a timeout: in rare sessions on a busy machine, the first page never finishes loading. */
export function loaded(load) {
  return load().catch((error) => {
    if (error.name !== 'TimeoutError') throw error;
    warn('the page did not finish loading');
    return load();
  });
}
