// Tests `maqal/react`: in Next, built and in development, and in React 18. A server renders the article, and it is live without WebAssembly.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ARABIC, ENGLISH, inStories, live, missing } from './story.js';

const NEXT = '/tests/bundlers/next/out';

inStories('maqal/react', (page, { click, heard, hears, html, isLive, press, state }) => {
  /** A page with an article that a server has rendered: it is in the HTML, and its tabs work. */
  async function isServed(url) {
    await page.open(url);
    assert.match(await html(), /<h2 [^>]*dir="rtl">الجسر القديم<\/h2>/);
    await isLive();
    assert.deepEqual(await state(), live(ENGLISH));
    await press('ar');
    assert.deepEqual(await state(), live(ARABIC));
  }

  /** A page with `Story`, rendered by a server: its handlers, its ref, and props that change. */
  async function isStory(url) {
    await isServed(url);
    const chosen = ['maqal-render', 'maqal-change ar', 'maqal-changed ar'];
    await hears('maqal-changed ar');
    assert.deepEqual(await heard(), chosen);

    await click('next');
    await hears('maqal-warning url.unsafe');
    assert.deepEqual(await heard(), [...chosen, 'maqal-render', 'maqal-warning url.unsafe']);
    assert.equal(await page.run(() => document.querySelector('maqal-article').dataset.name), 'next');
    await click('show');
    assert.deepEqual(await state(), live('ar rtl: الجسر الجديد', 1));

    await click('light');
    await page.until(() => document.querySelector('maqal-article > .maqal') !== null);
    await press('en');
    assert.deepEqual(await state(), live(ENGLISH, 1));

    await click('broken');
    await hears('maqal-error json.syntax');
    assert.deepEqual(await state(), live(ENGLISH, 1));
  }

  /** A page with `Story`, whose article no server can read: its children are in the HTML, until there is another article. */
  async function isReplaced(url) {
    await page.open(url);
    assert.match(await html(), /<a href="\/story">The story, broken<\/a>/);
    await hears('maqal-error json.syntax');
    assert.equal(await page.run(() => document.querySelector('maqal-article a').checkVisibility()), true);
    assert.deepEqual(await heard(), ['maqal-error json.syntax']);
    await click('first');
    await isLive();
    assert.deepEqual(await state(), live(ENGLISH, 1));
    const child = () => [document.querySelector('maqal-article a')].map((child) => [child.textContent, child.checkVisibility()])[0];
    assert.deepEqual(await page.run(child), ['The story, first', false]);
  }

  /** A page whose article the browser fetches: it has the children and the attributes first. */
  async function isFetched(url) {
    await page.open(url);
    assert.match(await html(), /<maqal-article language="en" heading-level="3" remember=""><a href="\/articles\/">/);
    await isLive();
    await press('ar');
    assert.ok(await page.run(() => document.querySelector('maqal-article').shadowRoot.querySelector('[role=tabpanel]:not([hidden]) h3[part~=headline]') !== null));
    assert.deepEqual([await page.run(() => document.querySelector('maqal-article').language), (await state()).modules], ['ar', 1]);
    assert.equal(await page.run(() => localStorage.getItem('maqal-language')), 'ar');
    await page.run(() => localStorage.clear());
  }

  for (const [bundler, out] of Object.entries({ Turbopack: NEXT, webpack: `${NEXT}/webpack` })) {
    describe(`in a Next project that ${bundler} has built`, { skip: missing('next/out') }, () => {
      test('renders an article in a server component', () => isServed(`${out}/server/`));
      test('renders an article in the light DOM', () => isServed(`${out}/light/`));
      test('renders an article in a client component, calls handlers, and follows props', () => isStory(`${out}/client/`));
      test('renders the children of an article that cannot be read', () => isReplaced(`${out}/broken/`));
      test('fetches an article in the browser', () => isFetched(`${out}/source/`));
      test('shows articles after soft navigation', () => navigates(out));
    });
  }

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
      assert.deepEqual(await state(), live(ENGLISH, modules), name);
      await press('ar');
      assert.deepEqual(await state(), live(ARABIC, modules), name);
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
