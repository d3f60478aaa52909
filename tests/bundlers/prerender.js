// Builds a project with Vite, and renders its page on a server: `server.js` or `server.jsx` exports the HTML for the mark in the page.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * @param {string} server the file of the project that renders
 * @param {import('vite').InlineConfig} options
 */
export async function prerender(server, options) {
  // The build of a framework that reports what differs while it hydrates the page.
  process.env.NODE_ENV = 'development';
  const all = { base: './', logLevel: 'error', ...options };
  await build(all);
  await build({ ...all, build: { ssr: server, outDir: 'dist/server' }, ssr: { noExternal: true } });
  const { html } = await import(pathToFileURL('dist/server/server.js').href);
  const page = 'dist/index.html';
  writeFileSync(page, readFileSync(page, 'utf8').replace('<!-- story -->', () => html));
  rmSync('dist/server', { recursive: true });
}
