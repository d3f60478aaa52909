/** Takes the pictures of README and docs, in light and dark, and writes them to docs/pictures. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { start } from '../browser/session.js';
import { withText } from './png.js';
import { FILES, SCENES, fingerprint } from './scenes.js';

const FOLDER = new URL('../../docs/pictures/', import.meta.url);
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
const THEMES = ['light', 'dark'];
/** Sharp on dense screens. */
const DENSITY = 2;

const [engine] = JSON.parse(process.env.MAQAL_ENGINES);
const files = { ...FILES, ...Object.fromEntries(SCENES.map(({ name, html }) => [`/${name}.html`, html])) };
const server = createServer(({ url }, response) => {
  const body = files[url];
  if (body === undefined) console.error(`!! ${url} is missing`);
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': TYPES[url.split('.').pop()] ?? 'text/plain' }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await start(engine);
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const scene of SCENES) {
    for (const theme of THEMES) {
      const png = withText(await take(scene, theme), fingerprint(scene));
      writeFileSync(new URL(`${scene.name}-${theme}.png`, FOLDER), png);
      console.log(`docs/pictures/${scene.name}-${theme}.png, ${Math.round(png.length / 1000)} KB`);
    }
  }
} finally {
  await browser.quit();
  server.closeAllConnections();
  server.close();
}

/** A picture of a page as tall as its content, or as the scene says. */
async function take({ name, width, height }, theme) {
  const send = (command, parameters) => browser.sendAndGetDevToolsCommand(command, parameters);
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: theme }] });
  await send('Emulation.setDeviceMetricsOverride', { width, height: 600, deviceScaleFactor: DENSITY, mobile: false });
  await browser.get(`http://127.0.0.1:${server.address().port}/${name}.html`);
  await browser.executeAsyncScript('const done = arguments[0]; document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const full = await browser.executeScript('return Math.ceil(document.body.getBoundingClientRect().bottom)');
  const clip = { x: 0, y: 0, width, height: height ?? full, scale: 1 };
  const { data } = await send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, optimizeForSpeed: false, clip });
  return Buffer.from(data, 'base64');
}
