// A session of WebDriver in the browser of an engine, as MAQAL_ENGINES tells of it: { driver, capabilities }.
import { Builder } from 'selenium-webdriver';

/** What takes longer than this, in ms, will not come. */
const PATIENCE = 30_000;

/** Says on the console what was tried again, so that what fails now and then is seen. */
export function warn(what) {
  console.warn(`!! RETRIED: ${what}`);
}

export async function start({ driver, capabilities }) {
  const build = () => new Builder().usingServer(driver).withCapabilities(capabilities).build();
  const session = await build().catch((error) => {
    warn(`the browser did not start: ${error.message}`);
    return build();
  });
  await session.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
  return session;
}

/** Does what loads a page. Seen in some of hundreds of sessions on a busy machine: the first page of a new one never finished loading. */
export function loaded(load) {
  return load().catch((error) => {
    if (error.name !== 'TimeoutError') throw error;
    warn('the page did not finish loading');
    return load();
  });
}
