// Markup that anybody may have written: what it loads in a frame is for the page's own script to say, never for the markup.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

const PURIFY = readFileSync(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'), 'utf8');
const { port } = new URL(process.env.MAQAL_URL);
/** Another site, which a page can name. */
const HOST = `localhost:${port}`;
const FRAME = `http://${HOST}/tests/browser/pages/frame.html`;
const FILM = 'https://www.youtube-nocookie.com/embed/a';

/** What a link can say that it loads; none of it is loaded unless the page says so. BLOB is a document of the page. */
const FRAMES = [
  'javascript:parent.ran.push(1)',
  'JAVASCRIPT:parent.ran.push(2)',
  'java\nscript:parent.ran.push(3)',
  '\u0001javascript:parent.ran.push(4)',
  'javascript://www.youtube-nocookie.com/%0Aparent.ran.push(5)',
  'data:text/html,<svg onload=parent.ran.push(6)>',
  'BLOB',
  'about:blank',
  'about:srcdoc',
  'https://x.example/',
  '//x.example/',
  '\\\\x.example/',
  'frame.html',
  '/tests/browser/pages/frame.html',
  '?',
  FRAME,
  'https://www.youtube-nocookie.com@x.example/embed/a',
  'https://a:b@www.youtube-nocookie.com/embed/a',
  'https://www.youtube-nocookie.com./embed/a',
  'https://www.youtube-nocookie.com.x.example/embed/a',
  'https://www.youtube-nocookie.com:8443/embed/a',
  'https://x.example\\@www.youtube-nocookie.com/embed/a',
  'https://www.yоutube-nocookie.com/embed/a',
];

/** Hydrates an article for each address, cleaned as DOMPurify cleans it, and presses its link; tells what came of it. */
async function press(frames, purify) {
  (0, eval)(purify);
  const { hydrate } = await import('/npm/hydrate.js');
  const blob = URL.createObjectURL(new Blob(['<script>parent.ran.push(7)</script>'], { type: 'text/html' }));
  const place = document.querySelector('#place');
  return frames.map((name) => {
    const frame = name === 'BLOB' ? blob : name;
    place.innerHTML = '<div class="maqal"><a role="button" data-size="16 9" data-label="A name" srcdoc="<script>parent.ran.push(8)</script>" href="https://x.example/">v</a></div>';
    place.querySelector('a').dataset.frame = frame;
    place.innerHTML = DOMPurify.sanitize(place.innerHTML);
    hydrate();
    const link = place.querySelector('a');
    const told = { name, isThere: link.dataset.frame === frame, role: link.getAttribute('role') };
    addEventListener('maqal-link', (event) => (told.frame = event.frame), { once: true });
    addEventListener('click', (event) => ((told.isLink = !event.defaultPrevented), event.preventDefault()), { once: true });
    link.click();
    return { ...told, frames: document.querySelectorAll('iframe').length };
  });
}

inEveryEngine('markup of others', (page) => {
  beforeEach(async () => {
    await page.open('/tests/browser/pages/bare.html');
    await page.run(() => void (window.ran = []));
  });

  test('loads and runs nothing, whatever it says, and stays a link', async () => {
    const told = await page.run(press, FRAMES, PURIFY);
    assert.deepEqual(told, FRAMES.map((name) => ({ name, isThere: true, role: null, frame: '', isLink: true, frames: 0 })));
    // What ran would have done so by now.
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
    assert.deepEqual(await page.run(() => [ran, document.querySelectorAll('iframe').length]), [[], 0]);
  });

  test('names no host, by no attribute of its own or around it', async () => {
    const told = await page.run(async (host, frame) => {
      const { hydrate } = await import('/npm/hydrate.js');
      const said = `embeds="${host}" data-embeds="${host}" data-hosts="${host}"`;
      document.querySelector('#place').innerHTML = `<maqal-article ${said}><div ${said}><div class="maqal" ${said}><a ${said} data-frame="${frame}" href="#none">v</a></div></div></maqal-article>`;
      hydrate();
      const link = document.querySelector('[data-frame]');
      link.click();
      return [link.role, document.querySelectorAll('iframe').length];
    }, HOST, FRAME);
    assert.deepEqual(told, [null, 0]);
  });

  test('loads players, and the hosts that the page names, whenever it does so', async () => {
    const told = await page.run(async (host, frame, film) => {
      const { hydrate } = await import('/npm/hydrate.js');
      document.querySelector('#place').innerHTML = `<div class="maqal"><a data-frame="${frame}" href="#none">v</a><a data-frame="${film}" href="#none">v</a></div>`;
      const links = document.querySelectorAll('[data-frame]');
      const roles = () => [...links].map((link) => link.getAttribute('role'));
      const [view] = hydrate();
      const told = [roles()];
      const [same] = hydrate(document.querySelector('#place'), { embeds: `other.example ${host}` });
      told.push(roles());
      hydrate();
      told.push(roles());
      links[0].click();
      const { src, sandbox } = document.querySelector('iframe');
      hydrate(document, { embeds: '' });
      return [...told, roles(), same === view, src, sandbox.contains('allow-same-origin')];
    }, HOST, FRAME, FILM);
    assert.deepEqual(told, [[null, 'button'], ['button', 'button'], ['button', 'button'], [null, 'button'], true, FRAME, true]);
  });

  test('is looked at again when a link is pressed', async () => {
    const told = await page.run(async (embeds, frame) => {
      const { hydrate } = await import('/npm/hydrate.js');
      document.querySelector('#place').innerHTML = `<div class="maqal"><a data-frame="${frame}" href="#none">v</a></div>`;
      hydrate(document, { embeds });
      const link = document.querySelector('[data-frame]');
      link.dataset.frame = 'javascript:parent.ran.push(9)';
      link.click();
      link.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
      const before = document.querySelectorAll('iframe').length;
      // What a listener was told is what is loaded.
      link.dataset.frame = frame;
      addEventListener('maqal-link', () => (link.dataset.frame = 'javascript:parent.ran.push(10)'), { once: true });
      link.click();
      return [before, document.querySelector('iframe').src, ran];
    }, HOST, FRAME);
    assert.deepEqual(told, [0, FRAME, []]);
  });

  test('cannot make a frame that nobody sees, or that hides the page', async () => {
    const sizes = ['', '16 9', '4 3', '1 1000000', '1000000 1', '1e308 1e-308', 'Infinity 1', '1 Infinity', 'NaN NaN', '-16 9', '16 -9', '16 0', '16', '0 0', '0', 'a b', '16 9; inset: 0', '0 1', '0 1e9', '0 Infinity', '0 -5', '0 100'];
    const shapes = await page.run(async (embeds, frame, sizes) => {
      const { hydrate } = await import('/npm/hydrate.js');
      const place = document.querySelector('#place');
      return sizes.map((size) => {
        place.innerHTML = `<div class="maqal"><a data-frame="${frame}" href="#none">v</a></div>`;
        place.querySelector('a').dataset.size = size;
        hydrate(place, { embeds });
        place.querySelector('a').click();
        const { style } = place.querySelector('iframe');
        // There is no style sheet here.
        Object.assign(style, { display: 'block', boxSizing: 'border-box', inlineSize: '400px', border: 0 });
        const { width, height } = place.querySelector('iframe').getBoundingClientRect();
        return style.blockSize || Math.round((100 * width) / height);
      });
    }, HOST, FRAME, sizes);
    const FILM = 178;
    assert.deepEqual(Object.fromEntries(shapes.map((shape, index) => [sizes[index], shape])), {
      '': FILM, '16 9': FILM, '4 3': 133, '1 1000000': 25, '1000000 1': 400, '1e308 1e-308': 400, 'Infinity 1': 400, '1 Infinity': FILM,
      'NaN NaN': FILM, '-16 9': FILM, '16 -9': FILM, '16 0': 400, 16: FILM, '0 0': FILM, 0: FILM, 'a b': FILM, '16 9; inset: 0': FILM,
      '0 1': '40px', '0 1e9': '2000px', '0 Infinity': '2000px', '0 -5': FILM, '0 100': '100px',
    });
  });
});

inEveryEngine('an article', (page) => {
  test('that is mounted loads what its options name, and one that is copied does not', async () => {
    await page.open('/tests/browser/pages/bare.html');
    const told = await page.run(async (embeds, src) => {
      const { init, read } = await import('/npm/index.js');
      const { hydrate } = await import('/npm/hydrate.js');
      await init();
      const place = document.querySelector('#place');
      const articleBody = `<p>One.</p><iframe src="${src}" title="A map"></iframe>`;
      read({ '@type': 'Article', inLanguage: 'en', headline: 'x', encodingFormat: 'text/html', articleBody }).mount(place, { embeds });
      const [original, copy] = [place, place.cloneNode(true)].map((tree) => tree.querySelector('[data-frame]'));
      document.body.append(copy.closest('#place'));
      hydrate();
      copy.addEventListener('click', (event) => event.preventDefault());
      copy.click();
      original.click();
      return [original, copy].map((link) => link.parentNode.querySelector('iframe')?.src ?? link.role);
    }, HOST, FRAME);
    assert.deepEqual(told, [FRAME, null]);
  });

  test('of a server, in an element, loads what its attribute names, as long as it does', async () => {
    await page.open('/tests/browser/pages/bare.html');
    const articleBody = `<p>One.</p><iframe src="${FRAME}" title="A map"></iframe>`;
    const html = renderToString({ '@type': 'Article', inLanguage: 'en', headline: 'x', encodingFormat: 'text/html', articleBody }, { embeds: HOST });
    const told = await page.run(async (html, host) => {
      document.querySelector('#place').innerHTML = `<maqal-article>${html}</maqal-article>`;
      // A page can have both.
      await import('/npm/hydrate.js');
      await import('/npm/define.js');
      const article = document.querySelector('maqal-article');
      await article.ready;
      const link = article.querySelector('[data-frame]');
      const told = [link.role];
      for (const embeds of [host, '', host]) {
        article.setAttribute('embeds', embeds);
        told.push(link.role);
      }
      link.click();
      told.push(article.querySelector('iframe').src);
      article.querySelector('iframe').remove();
      article.removeAttribute('embeds');
      addEventListener('click', (event) => event.preventDefault(), { once: true });
      link.click();
      return [...told, link.role, article.querySelectorAll('iframe').length];
    }, html, HOST);
    assert.deepEqual(told, [null, 'button', null, 'button', FRAME, null, 0]);
  });
});
