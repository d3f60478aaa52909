/** Opens the page of an example, reads its article and presses the tabs, as readers do. */
import assert from 'node:assert/strict';

/** Records what a page reports: on the console, as errors, as files that do not load. */
function record() {
  globalThis.problems = [];
  for (const level of ['error', 'warn']) {
    const log = console[level];
    console[level] = (...values) => {
      globalThis.problems.push(values.join(' '));
      log.apply(console, values);
    };
  }
  addEventListener('error', ({ message, target }) => globalThis.problems.push(message ?? target.outerHTML), true);
  addEventListener('unhandledrejection', ({ reason }) => globalThis.problems.push(String(reason)));
}

/** Defines the tree of the article, in a shadow root or in the page. */
function defineTree() {
  globalThis.tree = () => document.querySelector('maqal-article')?.shadowRoot ?? document;
}

/** What is shown, and how many files of WebAssembly were fetched for it. */
function shown() {
  const panel = globalThis.tree().querySelector('[role=tabpanel]:not([hidden])');
  return {
    headline: panel.querySelector('[part~=headline]').textContent,
    language: panel.lang,
    emphasis: panel.querySelector('[part~=body] strong').textContent,
    direction: getComputedStyle(panel).direction,
    // Without the style sheet, the list of tabs is a block.
    tabs: getComputedStyle(globalThis.tree().querySelector('[role=tablist]')).display,
    modules: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length,
  };
}

/** Opens a page, and waits until its article has tabs. */
export async function openArticle(page, url) {
  await page.open(url);
  await page.until(() => (document.querySelector('maqal-article')?.shadowRoot ?? document).querySelector('[role=tab]'));
}

/**
 * Opens a page, and clicks its tabs one after the other.
 * @param {{ languages: Record<string, { headline: string, direction: string, emphasis: string }>, modules: number }} expected the languages in
 *   the order of the tabs; the first is shown first
 */
export async function readArticle(page, url, { languages, modules }) {
  const { identifier } = await page.cdp('Page.addScriptToEvaluateOnNewDocument', { source: `(${record})(); (${defineTree})();` });
  try {
    await openArticle(page, url);
    for (const [index, [language, { headline, direction, emphasis }]] of Object.entries(languages).entries()) {
      if (index > 0) await pressNextTab(page);
      assert.deepEqual(await page.run(shown), { headline, language, direction, emphasis, tabs: 'flex', modules });
    }
    assert.deepEqual(await page.run(() => globalThis.problems), []);
  } finally {
    await page.cdp('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  }
}

async function pressNextTab(page) {
  const tab = await page.element(() => globalThis.tree().querySelector('[role=tab][aria-selected=true] + [role=tab]'));
  await page.pointer().click(tab).perform();
}
