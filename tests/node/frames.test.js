// Tests which URL a link may load in a frame, also on pages over HTTPS, which the browser tests do not have.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { frameOf } from '../../dist/npm/embeds.js';
import { renderToString } from '../../dist/npm/node.js';

/** The URL that is loaded on the page with this URL; undefined if the link stays a link. */
function loaded(page, frame, embeds = '') {
  Object.assign(globalThis, { document: { baseURI: page }, location: new URL(page) });
  return frameOf({ dataset: { frame }, matches: () => false }, embeds)?.href;
}
afterEach(() => {
  delete globalThis.document;
  delete globalThis.location;
});

const [SAFE, PLAIN, FILE] = ['https://news.example/a/b', 'http://news.example/a/b', 'file:///a/b'];
const PLAYER = 'https://www.youtube-nocookie.com/embed/a';

for (const [name, frame] of Object.entries({
  'an empty string': '',
  'a missing attribute': undefined,
  'a script': 'javascript:alert(1)',
  'a script with a line break in its scheme': 'java\nscript:alert(1)',
  'a script with a comment that looks like a host': 'javascript://t.me/%0Aalert(1)',
  'a data URL': 'data:text/html,<script>alert(1)</script>',
  'a blob of the page': 'blob:https://news.example/0e5f0b5e-6a5d-4a0e-9e53-4a2a6f2f0d5e',
  'a blob of a player': 'blob:https://t.me/0e5f0b5e-6a5d-4a0e-9e53-4a2a6f2f0d5e',
  'an empty document': 'about:blank',
  'the document in srcdoc': 'about:srcdoc',
  'a file': 'file:///etc/passwd',
  'a file URL with the host of a player': 'file://t.me/a',
  'another protocol': 'ftp://t.me/a/1',
  'a view-source URL': 'view-source:https://t.me/a/1',
  'a host that is not allowed': 'https://x.example/',
  'the same, protocol-relative': '//x.example/',
  'the page itself': '?a#b',
  'a relative path': 'c.html',
  'an absolute path': '/c.html',
  'a host after a user name that looks like a player': 'https://www.youtube-nocookie.com@x.example/embed/a',
  'the same with a backslash': 'https://x.example\\@www.youtube-nocookie.com/embed/a',
  'the same in the path': 'https://x.example/www.youtube-nocookie.com/embed/a',
  'a user name and a password': 'https://a:b@www.youtube-nocookie.com/embed/a',
  'a user name': 'https://a@www.youtube-nocookie.com/embed/a',
  'a password': 'https://:b@www.youtube-nocookie.com/embed/a',
  'a host with a trailing dot': 'https://www.youtube-nocookie.com./embed/a',
  'a host that begins with a player': 'https://www.youtube-nocookie.com.x.example/embed/a',
  'a host that ends with a player': 'https://wwwww.youtube-nocookie.com/embed/a',
  'a subdomain of a player': 'https://a.t.me/a/1',
  'the parent domain of a player': 'https://youtube-nocookie.com/embed/a',
  'another port of a player': 'https://t.me:8443/a/1',
  'the port of HTTP': 'https://t.me:80/a/1',
  'a host with a homoglyph': 'https://www.yоutube-nocookie.com/embed/a',
  'a host with a percent-encoded dot': 'https://t.me%2Ex.example/',
  'no host': 'https://',
  'an invalid port': 'https://t.me:a/',
})) {
  test(`${name} is not loaded`, () => {
    for (const page of [SAFE, PLAIN, FILE, 'about:srcdoc']) assert.equal(loaded(page, frame), undefined, page);
  });
}

test('the URL is loaded as parsed', () => {
  for (const [frame, parsed] of [
    [PLAYER, PLAYER],
    ['HTTPS://WWW.YouTube-NoCookie.COM/embed/a', PLAYER],
    ['https:\\\\www.youtube-nocookie.com\\embed\\a', PLAYER],
    ['https://www.youtube-nocookie.com\\@x.example', 'https://www.youtube-nocookie.com/@x.example'],
    ['https://@www.youtube-nocookie.com:443/embed/a', PLAYER],
    [' https://www.youtube-no\ncookie.com/embed/a', PLAYER],
    ['https://ｔ．ｍｅ/a/1', 'https://t.me/a/1'],
  ]) {
    for (const page of [SAFE, PLAIN, FILE]) assert.equal(loaded(page, frame), parsed, frame);
  }
});

test('only a page over HTTP loads anything over HTTP', () => {
  assert.equal(loaded(PLAIN, 'http://t.me/a/1'), 'http://t.me/a/1');
  assert.equal(loaded(PLAIN, '//t.me/a/1'), 'http://t.me/a/1');
  assert.equal(loaded(SAFE, '//t.me/a/1'), 'https://t.me/a/1');
  for (const page of [SAFE, FILE]) assert.equal(loaded(page, 'http://t.me/a/1'), undefined);
});

test('the hosts that a page allows are compared as a whole, with their ports', () => {
  const embeds = '\n player.example.org\tMAPS.example.org:8080  default.example.org:443 xn--bcher-kva.example https://url.example.org path.example.org/a ';
  for (const frame of [
    'https://player.example.org/1', 'https://player.example.org:443/1', 'https://maps.example.org:8080/1', 'https://default.example.org/1', 'https://bücher.example/1', PLAYER,
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

test('a page that allows its own host can load its URLs, but not with an empty or missing attribute', () => {
  assert.equal(loaded(SAFE, 'c.html', 'news.example'), 'https://news.example/a/c.html');
  for (const frame of ['', undefined]) assert.equal(loaded(SAFE, frame, 'news.example'), undefined);
});

test('frames in rendered markup are loaded for every known player, and for hosts allowed in both places', () => {
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
