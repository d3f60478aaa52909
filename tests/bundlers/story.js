// Opens pages of frameworks with the article of `article.js`, and keeps their errors, among them those about hydration.
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { inChromium } from '../browser/engines.js';

export const ENGLISH = 'en ltr: The old bridge';
export const ARABIC = 'ar rtl: الجسر القديم';

/** Whether a project is not built: `cargo xtask test` builds one, and removes earlier builds of the others. */
export const missing = (folder) => !existsSync(new URL(folder, import.meta.url)) && 'not built; `cargo xtask test bundlers` builds it';

/** What `state` returns for a headline that is shown as it should be, after that many WebAssembly modules were fetched. */
export const live = (shown, modules = 0) => ({ shown, tabs: 'flex', modules, errors: [] });

/** Vue reports what differs in a warning. */
const KEEP_ERRORS = `
  errors = [];
  for (const level of ['error', 'warn']) console[level] = (...parts) => errors.push(parts.join(' '));
  addEventListener('error', ({ message }) => errors.push(message));
`;

/** Runs a suite in Chromium. `body` is called with the page, and with what a test does in it. */
export function inStories(name, body) {
  inChromium(name, (page) => {
    let script;
    before(async () => {
      script = await page.cdp('Page.addScriptToEvaluateOnNewDocument', { source: KEEP_ERRORS });
    });
    after(() => page.cdp('Page.removeScriptToEvaluateOnNewDocument', script));
    body(page, {
      /** Waits until there is an article. */
      isLive: () => page.until(() => document.querySelector('maqal-article')?.languages?.length > 0),

      /** What is shown, and what it took: the WebAssembly modules that were fetched, and the errors, but for those of an article. */
      state: () =>
        page.run(() => {
          const host = document.querySelector('maqal-article');
          const tree = host.querySelector(':scope > .maqal') ?? host.shadowRoot;
          const panel = tree.querySelector('[role=tabpanel]:not([hidden])');
          return {
            shown: `${host.language} ${panel.dir}: ${panel.querySelector('[part~=headline]').textContent}`,
            tabs: getComputedStyle(tree.querySelector('[role=tablist]')).display,
            modules: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length,
            errors: window.errors.filter((error) => !error.startsWith('maqal: ')),
          };
        }),

      /** What the handlers of the page were called with, in order. */
      heard: () => page.run(() => [...document.querySelectorAll('#heard li')].map(({ textContent }) => textContent)),

      /** Waits until a handler was called with this. */
      hears: (line) => page.until((line) => [...document.querySelectorAll('#heard li')].some(({ textContent }) => textContent === line), line),

      /** The HTML of the page, before scripts have run. */
      html: () => page.run(async () => (await fetch('')).text()),

      /** Clicks the tab of a language. */
      async press(language) {
        const find = `() => { const host = document.querySelector('maqal-article'); return (host.querySelector(':scope > .maqal') ?? host.shadowRoot).querySelector('[role=tab][lang=${language}]'); }`;
        await page.pointer().click(await page.element(find)).perform();
      },

      /** Clicks the element with an id. */
      async click(id) {
        await page.pointer().click(await page.element(`() => document.getElementById('${id}')`)).perform();
      },
    });
  });
}
