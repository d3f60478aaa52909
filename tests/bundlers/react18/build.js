// Builds the page, and renders it on a server. It is React's development build, which reports what differs while it hydrates.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

process.env.NODE_ENV = 'development';
const options = { base: './', logLevel: 'error', resolve: { dedupe: ['react', 'react-dom'] } };
await build(options);
await build({ ...options, build: { ssr: 'server.jsx', outDir: 'dist/server' }, ssr: { noExternal: true } });
const { html } = await import('./dist/server/server.js');
const page = new URL('dist/index.html', import.meta.url);
writeFileSync(page, readFileSync(page, 'utf8').replace('<!-- story -->', () => html));
rmSync(new URL('dist/server', import.meta.url), { recursive: true });
