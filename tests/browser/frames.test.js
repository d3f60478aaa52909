// Tests untrusted markup: which frames it may load is decided by the page's own script, never by the markup.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

const PURIFY = readFileSync(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'), 'utf8');
const { port } = new URL(process.env.MAQAL_URL);
/** Another origin, which a page can allow. */
const HOST = `localhost:${port}`;
const FRAME = `http://${HOST}/tests/browser/pages/frame.html`;
const PLAYER = 'https://www.youtube-nocookie.com/embed/a';

/** Values of `data-frame` that are not loaded unless the page allows them. BLOB is replaced by the URL of a document of the page. */
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

/** Hydrates an article for each URL, sanitized with DOMPurify, and clicks its link; returns what happened. */
async function clickEach(frames, purify) {
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
    const result = { name, hasFrame: link.dataset.frame === frame, role: link.getAttribute('role') };
    addEventListener('maqal-link', (event) => (result.frame = event.frame), { once: true });
    addEventListener('click', (event) => ((result.isFollowed = !event.defaultPrevented), event.preventDefault()), { once: true });
    link.click();
    return { ...result, frames: document.querySelectorAll('iframe').length };
  });
}

inEveryEngine('untrusted markup', (page) => {
  beforeEach(async () => {
    await page.open('/tests/browser/pages/bare.html');
    await page.run(() => void (window.ran = []));
  });

  test('loads and runs nothing: its link stays a link', async () => {
    const results = await page.run(clickEach, FRAMES, PURIFY);
    assert.deepEqual(results, FRAMES.map((name) => ({ name, hasFrame: true, role: null, frame: '', isFollowed: true, frames: 0 })));
    // By then a script would have run.
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
    assert.deepEqual(await page.run(() => [ran, document.querySelectorAll('iframe').length]), [[], 0]);
  });

  test('allows no host, by no attribute of its own or of an ancestor', async () => {
    const result = await page.run(async (host, frame) => {
      const { hydrate } = await import('/npm/hydrate.js');
      const attributes = `embeds="${host}" data-embeds="${host}" data-hosts="${host}"`;
      document.querySelector('#place').innerHTML = `<maqal-article ${attributes}><div ${attributes}><div class="maqal" ${attributes}><a ${attributes} data-frame="${frame}" href="#none">v</a></div></div></maqal-article>`;
      hydrate();
      const link = document.querySelector('[data-frame]');
      link.click();
      return [link.role, document.querySelectorAll('iframe').length];
    }, HOST, FRAME);
    assert.deepEqual(result, [null, 0]);
  });

  test('loads players, and hosts that the page allows at any time', async () => {
    const result = await page.run(async (host, frame, player) => {
      const { hydrate } = await import('/npm/hydrate.js');
      document.querySelector('#place').innerHTML = `<div class="maqal"><a data-frame="${frame}" href="#none">v</a><a data-frame="${player}" href="#none">v</a></div>`;
      const links = document.querySelectorAll('[data-frame]');
      const roles = () => [...links].map((link) => link.getAttribute('role'));
      const [view] = hydrate();
      const states = [roles()];
      const [same] = hydrate(document.querySelector('#place'), { embeds: `other.example ${host}` });
      states.push(roles());
      hydrate();
      states.push(roles());
      links[0].click();
      const { src, sandbox } = document.querySelector('iframe');
      hydrate(document, { embeds: '' });
      return [...states, roles(), same === view, src, sandbox.contains('allow-same-origin')];
    }, HOST, FRAME, PLAYER);
    assert.deepEqual(result, [[null, 'button'], ['button', 'button'], ['button', 'button'], [null, 'button'], true, FRAME, true]);
  });

  test('keeps no other article from being enhanced, whatever it imitates', async () => {
    const tabs = await page.run(async (article) => {
      const { hydrate } = await import('/npm/hydrate.js');
      const forms = ['<form class="maqal"><input name="querySelectorAll"></form>', '<div class="maqal"><form part="panel"><input name="hasChildNodes"><input name="matches"></form></div>', '<div class="maqal"><form role="status"><input name="remove"></form><form part="scroll"><input name="closest"></form></div>'];
      document.querySelector('#place').innerHTML = forms.join('') + article;
      hydrate();
      return document.querySelectorAll('[role=tab]').length;
    }, renderToString({ inLanguage: 'ar', headline: 'a', workTranslation: { inLanguage: 'en', headline: 'b' } }));
    assert.equal(tabs, 2);
  });

  test('is checked again when a link is activated', async () => {
    const result = await page.run(async (embeds, frame) => {
      const { hydrate } = await import('/npm/hydrate.js');
      document.querySelector('#place').innerHTML = `<div class="maqal"><a data-frame="${frame}" href="#none">v</a></div>`;
      hydrate(document, { embeds });
      const link = document.querySelector('[data-frame]');
      link.dataset.frame = 'javascript:parent.ran.push(9)';
      link.click();
      link.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
      const before = document.querySelectorAll('iframe').length;
      // The URL in the event is the one that is loaded.
      link.dataset.frame = frame;
      addEventListener('maqal-link', () => (link.dataset.frame = 'javascript:parent.ran.push(10)'), { once: true });
      link.click();
      return [before, document.querySelector('iframe').src, ran];
    }, HOST, FRAME);
    assert.deepEqual(result, [0, FRAME, []]);
  });

  test('cannot create a frame that is invisible or covers the page', async () => {
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
        // Without the style sheet of the package.
        Object.assign(style, { display: 'block', boxSizing: 'border-box', inlineSize: '400px', border: 0 });
        const { width, height } = place.querySelector('iframe').getBoundingClientRect();
        return style.blockSize || Math.round((100 * width) / height);
      });
    }, HOST, FRAME, sizes);
    const DEFAULT = 178;
    assert.deepEqual(Object.fromEntries(shapes.map((shape, index) => [sizes[index], shape])), {
      '': DEFAULT, '16 9': DEFAULT, '4 3': 133, '1 1000000': 25, '1000000 1': 400, '1e308 1e-308': 400, 'Infinity 1': 400, '1 Infinity': DEFAULT,
      'NaN NaN': DEFAULT, '-16 9': DEFAULT, '16 -9': DEFAULT, '16 0': 400, 16: DEFAULT, '0 0': DEFAULT, 0: DEFAULT, 'a b': DEFAULT, '16 9; inset: 0': DEFAULT,
      '0 1': '40px', '0 1e9': '2000px', '0 Infinity': '2000px', '0 -5': DEFAULT, '0 100': '100px',
    });
  });
});

inEveryEngine('an article', (page) => {
  test('that is mounted loads the hosts of its options, and its copy does not', async () => {
    await page.open('/tests/browser/pages/bare.html');
    const result = await page.run(async (embeds, src) => {
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
    assert.deepEqual(result, [FRAME, null]);
  });

  test('rendered by a server, in an element, loads the hosts that its attribute allows at the moment', async () => {
    await page.open('/tests/browser/pages/bare.html');
    const articleBody = `<p>One.</p><iframe src="${FRAME}" title="A map"></iframe>`;
    const html = renderToString({ '@type': 'Article', inLanguage: 'en', headline: 'x', encodingFormat: 'text/html', articleBody }, { embeds: HOST });
    const result = await page.run(async (html, host) => {
      document.querySelector('#place').innerHTML = `<maqal-article>${html}</maqal-article>`;
      // A page can load both.
      await import('/npm/hydrate.js');
      await import('/npm/define.js');
      const article = document.querySelector('maqal-article');
      await article.ready;
      const link = article.querySelector('[data-frame]');
      const states = [link.role];
      for (const embeds of [host, '', host]) {
        article.setAttribute('embeds', embeds);
        states.push(link.role);
      }
      link.click();
      states.push(article.querySelector('iframe').src);
      article.querySelector('iframe').remove();
      article.removeAttribute('embeds');
      addEventListener('click', (event) => event.preventDefault(), { once: true });
      link.click();
      return [...states, link.role, article.querySelectorAll('iframe').length];
    }, html, HOST);
    assert.deepEqual(result, [null, 'button', null, 'button', FRAME, null, 0]);
  });
});
