// A session of WebDriver in the browser of an engine, as MAQAL_ENGINES tells of it: { driver, capabilities }.
import { Builder } from 'selenium-webdriver';

/** What takes longer than this, in ms, will not come. */
const PATIENCE = 30_000;

export async function start({ driver, capabilities }) {
  const session = await new Builder().usingServer(driver).withCapabilities(capabilities).build();
  await session.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
  return session;
}

/** Does what loads a page. Seen in some of hundreds of sessions on a busy machine: the first page of a new one never finished loading. */
export function loaded(load) {
  return load().catch((error) => (error.name === 'TimeoutError' ? load() : Promise.reject(error)));
}
