// Tests `maqal/react`: in Next, built and in development, and in React 18. A server renders the article, and it is live without WebAssembly.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inChromium } from '../browser/engines.js';

const NEXT = '/tests/bundlers/next/out';

/** Whether a project is not built: `cargo xtask test` builds one, and removes earlier builds of the others. */
const missing = (folder) => !existsSync(new URL(folder, import.meta.url)) && 'not built; `cargo xtask test bundlers` builds it';

/** What is shown, and what it took: the WebAssembly modules that were fetched, and the errors, but for that of an article. */
function state() {
  const host = document.querySelector('maqal-article');
  const tree = host.querySelector(':scope > .maqal') ? host : host.shadowRoot;
  const panel = tree.querySelector('[role=tabpanel]:not([hidden])');
  return {
    shown: `${host.language} ${panel.dir}: ${panel.querySelector('[part~=headline]').textContent}`,
    tabs: getComputedStyle(tree.querySelector('[role=tablist]')).display,
    modules: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length,
    errors: window.errors.filter((error) => !error.startsWith('maqal: json.syntax')),
  };
}

const ENGLISH = 'en ltr: The old bridge';
const ARABIC = 'ar rtl: الجسر القديم';
const live = (shown, modules = 0) => ({ shown, tabs: 'flex', modules, errors: [] });

/** What the handlers of `Story` have been called with, in order. */
const heard = () => [...document.querySelectorAll('#heard li')].map(({ textContent }) => textContent);

/** Keeps the errors of a page, among them those of React about markup that it has not rendered itself. */
const KEEP_ERRORS = 'errors = []; console.error = (...parts) => errors.push(parts.join(" ")); addEventListener("error", ({ message }) => errors.push(message));';

inChromium('maqal/react', (page) => {
  let script;
  before(async () => {
    script = await page.cdp('Page.addScriptToEvaluateOnNewDocument', { source: KEEP_ERRORS });
  });
  after(() => page.cdp('Page.removeScriptToEvaluateOnNewDocument', script));

  const isLive = () => page.until(() => document.querySelector('maqal-article')?.languages?.length > 0);
  const press = async (language) => {
    const find = `() => { const host = document.querySelector('maqal-article'); return (host.querySelector(':scope > .maqal') ?? host.shadowRoot).querySelector('[role=tab][lang=${language}]'); }`;
    await page.pointer().click(await page.element(find)).perform();
  };
  const click = async (id) => page.pointer().click(await page.element(`() => document.getElementById('${id}')`)).perform();
  const says = (line) => page.until((line) => [...document.querySelectorAll('#heard li')].some(({ textContent }) => textContent === line), line);

  /** A page with an article that a server has rendered: it is in the HTML, and its tabs work. */
  async function isServed(url) {
    await page.open(url);
    const html = await page.run(async () => (await fetch('')).text());
    assert.match(html, /<h2 [^>]*dir="rtl">الجسر القديم<\/h2>/);
    await isLive();
    assert.deepEqual(await page.run(state), live(ENGLISH));
    await press('ar');
    assert.deepEqual(await page.run(state), live(ARABIC));
  }

  /** A page with `Story`, rendered by a server: its handlers, its ref, and props that change. */
  async function isStory(url) {
    await isServed(url);
    const chosen = ['maqal-render', 'maqal-change ar', 'maqal-changed ar'];
    await says('maqal-changed ar');
    assert.deepEqual(await page.run(heard), chosen);

    await click('next');
    await says('maqal-warning url.unsafe');
    assert.deepEqual(await page.run(heard), [...chosen, 'maqal-render', 'maqal-warning url.unsafe']);
    assert.equal(await page.run(() => document.querySelector('maqal-article').dataset.name), 'next');
    await click('show');
    assert.deepEqual(await page.run(state), live('ar rtl: الجسر الجديد', 1));

    await click('light');
    await page.until(() => document.querySelector('maqal-article > .maqal') !== null);
    await press('en');
    assert.deepEqual(await page.run(state), live(ENGLISH, 1));

    await click('broken');
    await says('maqal-error json.syntax');
    assert.deepEqual(await page.run(state), live(ENGLISH, 1));
  }

  /** A page with `Story`, whose article no server can read: its children are in the HTML, until there is another article. */
  async function isReplaced(url) {
    await page.open(url);
    const html = await page.run(async () => (await fetch('')).text());
    assert.match(html, /<a href="\/story">The story, broken<\/a>/);
    await says('maqal-error json.syntax');
    assert.equal(await page.run(() => document.querySelector('maqal-article a').checkVisibility()), true);
    assert.deepEqual(await page.run(heard), ['maqal-error json.syntax']);
    await click('first');
    await isLive();
    assert.deepEqual(await page.run(state), live(ENGLISH, 1));
    const child = () => [document.querySelector('maqal-article a')].map((child) => [child.textContent, child.checkVisibility()])[0];
    assert.deepEqual(await page.run(child), ['The story, first', false]);
  }

  describe('in a built Next project', { skip: missing('next/out') }, () => {
    test('renders an article in a server component', () => isServed(`${NEXT}/server/`));
    test('renders an article in the light DOM', () => isServed(`${NEXT}/light/`));
    test('renders an article in a client component, calls handlers, and follows props', () => isStory(`${NEXT}/client/`));
    test('renders the children of an article that cannot be read', () => isReplaced(`${NEXT}/broken/`));
    test('shows articles after soft navigation', () => navigates(NEXT));
  });

  describe('in the development server of Next, whose React compares the page with the markup', { skip: missing('next/out') }, () => {
    let url, server;
    before(async () => {
      ({ url, server } = await developmentServer());
    }, { timeout: 120_000 });
    after(() => server.kill());

    test('renders an article in a server component', () => isServed(`${url}/server/`));
    test('renders an article in the light DOM', () => isServed(`${url}/light/`));
    test('renders an article in a client component, calls handlers, and follows props', () => isStory(`${url}/client/`));
    test('renders the children of an article that cannot be read', () => isReplaced(`${url}/broken/`));
    test('shows articles after soft navigation', () => navigates(url));
  });

  test('hydrates and follows props in React 18', { skip: missing('react18/dist') }, () => isStory('/tests/bundlers/react18/dist/'));

  async function navigates(url) {
    await page.open(`${url}/server/`);
    await isLive();
    for (const [name, modules] of [['light', 0], ['client', 1], ['server', 1]]) {
      await click(`to-${name}`);
      await page.until((name) => location.pathname.endsWith(`/${name}/`), name);
      await page.until((name) => document.querySelector('main')?.id === name, name);
      await isLive();
      assert.deepEqual(await page.run(state), live(ENGLISH, modules), name);
      await press('ar');
      assert.deepEqual(await page.run(state), live(ARABIC, modules), name);
    }
  }
});

/** Starts the development server of Next on a free port; resolves to the URL of the project. */
async function developmentServer() {
  const folder = fileURLToPath(new URL('next', import.meta.url));
  const next = fileURLToPath(new URL('node_modules/next/dist/bin/next', import.meta.url));
  const server = spawn(process.execPath, [next, 'dev', '--hostname', '127.0.0.1', '--port', '0'], { cwd: folder, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout)) {
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (origin) return { url: origin + NEXT, server };
  }
  throw new Error('next dev has ended');
}
