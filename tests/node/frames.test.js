// Which address a link may load in a frame. Pages over HTTPS, which the tests in browsers have none of, are among them.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { frameOf } from '../../dist/npm/embeds.js';
import { renderToString } from '../../dist/npm/node.js';

/** What is loaded on a page with this address; nothing for a link that stays a link. */
function loaded(page, frame, embeds = '') {
  Object.assign(globalThis, { document: { baseURI: page }, location: new URL(page) });
  return frameOf({ dataset: { frame }, matches: () => false }, embeds)?.href;
}
afterEach(() => {
  delete globalThis.document;
  delete globalThis.location;
});

const [SAFE, PLAIN, FILE] = ['https://news.example/a/b', 'http://news.example/a/b', 'file:///a/b'];
const FILM = 'https://www.youtube-nocookie.com/embed/a';

for (const [name, frame] of Object.entries({
  nothing: '',
  'nothing at all': undefined,
  script: 'javascript:alert(1)',
  'script with a line break in its name': 'java\nscript:alert(1)',
  'script with a comment that looks like a host': 'javascript://t.me/%0Aalert(1)',
  'a document in the address': 'data:text/html,<script>alert(1)</script>',
  'a document of the page': 'blob:https://news.example/0e5f0b5e-6a5d-4a0e-9e53-4a2a6f2f0d5e',
  'a document of a player': 'blob:https://t.me/0e5f0b5e-6a5d-4a0e-9e53-4a2a6f2f0d5e',
  'an empty document': 'about:blank',
  'the document in srcdoc': 'about:srcdoc',
  'a file': 'file:///etc/passwd',
  'a file of a player': 'file://t.me/a',
  'another protocol': 'ftp://t.me/a/1',
  'a source': 'view-source:https://t.me/a/1',
  'a host nobody has named': 'https://x.example/',
  'the same without a protocol': '//x.example/',
  'the page itself': '?a#b',
  'a file beside the page': 'c.html',
  'a file of the site': '/c.html',
  'a host behind the name of a player': 'https://www.youtube-nocookie.com@x.example/embed/a',
  'the same with a backslash': 'https://x.example\\@www.youtube-nocookie.com/embed/a',
  'the same in the path': 'https://x.example/www.youtube-nocookie.com/embed/a',
  'a name and a password': 'https://a:b@www.youtube-nocookie.com/embed/a',
  'a name': 'https://a@www.youtube-nocookie.com/embed/a',
  'a password': 'https://:b@www.youtube-nocookie.com/embed/a',
  'a dot at the end of the host': 'https://www.youtube-nocookie.com./embed/a',
  'a host that begins with a player': 'https://www.youtube-nocookie.com.x.example/embed/a',
  'a host that ends with a player': 'https://wwwww.youtube-nocookie.com/embed/a',
  'a host below a player': 'https://a.t.me/a/1',
  'a host above a player': 'https://youtube-nocookie.com/embed/a',
  'another port of a player': 'https://t.me:8443/a/1',
  'the port of HTTP': 'https://t.me:80/a/1',
  'a host in letters that look the same': 'https://www.yоutube-nocookie.com/embed/a',
  'a host with an escaped dot too much': 'https://t.me%2Ex.example/',
  'no host': 'https://',
  'a host that cannot be read': 'https://t.me:a/',
})) {
  test(`${name} is not loaded`, () => {
    for (const page of [SAFE, PLAIN, FILE, 'about:srcdoc']) assert.equal(loaded(page, frame), undefined, page);
  });
}

test('what is loaded is the address as it was read', () => {
  for (const [frame, read] of [
    [FILM, FILM],
    ['HTTPS://WWW.YouTube-NoCookie.COM/embed/a', FILM],
    ['https:\\\\www.youtube-nocookie.com\\embed\\a', FILM],
    ['https://www.youtube-nocookie.com\\@x.example', 'https://www.youtube-nocookie.com/@x.example'],
    ['https://@www.youtube-nocookie.com:443/embed/a', FILM],
    [' https://www.youtube-no\ncookie.com/embed/a', FILM],
    ['https://ｔ．ｍｅ/a/1', 'https://t.me/a/1'],
  ]) {
    for (const page of [SAFE, PLAIN, FILE]) assert.equal(loaded(page, frame), read, frame);
  }
});

test('only a page over HTTP loads anything over HTTP', () => {
  assert.equal(loaded(PLAIN, 'http://t.me/a/1'), 'http://t.me/a/1');
  assert.equal(loaded(PLAIN, '//t.me/a/1'), 'http://t.me/a/1');
  assert.equal(loaded(SAFE, '//t.me/a/1'), 'https://t.me/a/1');
  for (const page of [SAFE, FILE]) assert.equal(loaded(page, 'http://t.me/a/1'), undefined);
});

test('the hosts that a page names are compared as a whole, with their ports', () => {
  const embeds = '\n player.example.org\tMAPS.example.org:8080  default.example.org:443 xn--bcher-kva.example https://url.example.org path.example.org/a ';
  for (const frame of [
    'https://player.example.org/1', 'https://player.example.org:443/1', 'https://maps.example.org:8080/1', 'https://default.example.org/1', 'https://bücher.example/1', FILM,
  ]) {
    assert.equal(loaded(SAFE, frame, embeds), new URL(frame).href);
  }
  assert.equal(loaded(PLAIN, 'http://default.example.org/', embeds), undefined);
  assert.equal(loaded(PLAIN, 'http://default.example.org/', 'default.example.org:80'), 'http://default.example.org/');
  for (const frame of [
    'https://player.example.org:8080/', 'https://maps.example.org/', 'https://maps.example.org:8081/', 'https://a.player.example.org/', 'https://url.example.org/', 'https://path.example.org/a',
    'https://8080/', 'https://undefined/', 'https://null/',
  ]) {
    assert.equal(loaded(SAFE, frame, embeds), undefined, frame);
  }
});

test('a page that names its own host can load what is on it, but not by a link without an address', () => {
  assert.equal(loaded(SAFE, 'c.html', 'news.example'), 'https://news.example/a/c.html');
  for (const frame of ['', undefined]) assert.equal(loaded(SAFE, frame, 'news.example'), undefined);
});

test('the markup of every site that is known is loaded, and of a host if it is named for both', () => {
  const frames = [
    'https://youtu.be/a', 'https://vimeo.com/1', 'https://x.com/a/status/1', 'https://www.instagram.com/p/a/', 'https://t.me/a/1', 'https://player.example.org:443/1', 'https://maps.example.org:8080/1',
  ];
  const embeds = 'player.example.org:443 maps.example.org:8080';
  const articleBody = frames.map((src) => `<iframe src="${src}"></iframe>`).join('');
  const html = renderToString({ '@type': 'Article', headline: 'x', encodingFormat: 'text/html', articleBody }, { embeds });
  const written = [...html.matchAll(/data-frame="([^"]+)"/g)].map(([, frame]) => frame.replaceAll('&amp;', '&'));
  assert.equal(written.length, frames.length);
  for (const frame of written) assert.equal(loaded(SAFE, frame, embeds), new URL(frame).href);
});
