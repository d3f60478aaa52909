// What callers give instead of JSON text, and what becomes of the library when something goes wrong in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MaqalError, read, renderToString } from '../../dist/npm/node.js';
import { library } from '../../dist/npm/wasm.js';

const ARTICLE = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Rain at last', articleBody: 'It rained.', workTranslation: { inLanguage: 'ar', headline: 'مطر', articleBody: 'أمطرت.' } };

/** An object that nests so deep. */
function nested(depth, inside = {}) {
  let value = inside;
  for (let level = 0; level < depth; level++) value = { articleBody: value };
  return value;
}

/** An article that throws when it is read, under so many others. */
function throwing(depth, thrown = new Error('no')) {
  return nested(depth, {
    get headline() {
      throw thrown;
    },
  });
}

/** What reading throws. */
function error(value) {
  try {
    read(value);
  } catch (error) {
    return error;
  }
}

test('objects mean what JSON.stringify makes of them', () => {
  class Story {
    toJSON() {
      return { ...ARTICLE, datePublished: new Date('2022-10-26T12:00:00Z'), url: new URL('https://news.example/a'), author: undefined, dateModified: Symbol('x') };
    }
  }
  const article = JSON.parse(read(new Story()).toJsonLd());
  assert.deepEqual([article.datePublished, article.url], ['2022-10-26T12:00:00+00:00', 'https://news.example/a']);
  // A Map has no properties of its own.
  assert.match(renderToString({ ...ARTICLE, author: new Map([['name', 'Noor']]) }), /Rain at last/);
  assert.doesNotMatch(renderToString({ ...ARTICLE, author: new Map([['name', 'Noor']]) }), /Noor/);
  assert.equal(renderToString(ARTICLE), renderToString(JSON.stringify(ARTICLE)));
});

const cyclic = { ...ARTICLE };
cyclic.self = cyclic;
for (const [name, value, hasCause] of [
  ['undefined', undefined, false],
  ['a function', () => ARTICLE, false],
  ['a symbol', Symbol('x'), false],
  ['a cycle', cyclic, true],
  ['a BigInt', { ...ARTICLE, wordCount: 1n }, true],
  ['an object that is too deep to be written', nested(1e6), true],
  ['a getter that throws', throwing(0), true],
  ['a getter that throws undefined', throwing(0, null), false],
  ['a proxy that throws', new Proxy({}, { ownKeys: () => assert.fail('no') }), true],
  ['what throws something without a text', throwing(0, Object.create(null)), true],
]) {
  test(`${name} is json.value, and says why`, () => {
    const { constructor, code, path, message, cause } = error(value);
    assert.deepEqual([constructor, code, path], [MaqalError, 'json.value', '']);
    assert.match(message, /cannot be serialized as JSON: .+ Pass an object or a JSON string\.$/);
    assert.equal(cause !== undefined && cause !== null, hasCause);
  });
}

test('an object deeper than any article is json.depth, as its text is', () => {
  assert.equal(error(nested(100)).code, 'json.depth');
  assert.equal(error(JSON.stringify(nested(100))).code, 'json.depth');
});

test('what throws while it is read leaves the library as it was', () => {
  const before = library();
  for (let count = 0; count < 1100; count++) assert.equal(error(throwing(count % 2 ? 0 : 60)).code, 'json.value');
  for (const options of [null, 3, new Proxy({}, { get: () => 3 })]) assert.match(read(ARTICLE).toHtml(options ?? undefined), /Rain/);
  for (let count = 0; count < 1100; count++) {
    const article = read(ARTICLE);
    assert.throws(() => article.toHtml({ get language() { throw new RangeError('no'); } }), RangeError);
    article.free();
  }
  assert.match(renderToString(ARTICLE), /Rain at last/);
  assert.equal(library(), before);
});

/** Does something with hardly any stack left, again and again with a little more, until it succeeds; gives what it threw. */
function atTheEndOfTheStack(work) {
  // With room for all: at the end of the stack an array cannot grow.
  const thrown = Array(10_000).fill(undefined);
  let count = 0;
  let isDone = false;
  const down = () => {
    try {
      down();
    } catch {
      // The end of the stack.
    }
    if (isDone) return;
    try {
      work();
      isDone = true;
    } catch (error) {
      thrown[count++] = error;
    }
  };
  down();
  assert.ok(isDone);
  return thrown.slice(0, count);
}

/** Makes the library trap: what it takes for an article lies outside its memory. */
function trap() {
  const { Reading } = library();
  const { html } = Reading.prototype;
  Reading.prototype.html = (options) => html.call({ __wbg_ptr: 0xffff_0000 }, options);
  try {
    assert.throws(() => renderToString(ARTICLE), ({ code, cause }) => code === 'internal' && cause instanceof WebAssembly.RuntimeError);
  } finally {
    Reading.prototype.html = html;
  }
}

test('after a trap there is a new instance, and what was read before is read again', () => {
  const kept = read(ARTICLE);
  const html = kept.toHtml({ idPrefix: 'm' });
  const before = library();
  trap();
  assert.notEqual(library(), before);
  assert.equal(kept.toHtml({ idPrefix: 'm' }), html);
  assert.deepEqual([kept.choose(['ar']), JSON.parse(kept.toJsonLd()).headline], [1, 'Rain at last']);
  kept.free();
});

test('an article of an instance that has trapped can be freed', () => {
  const kept = read(ARTICLE);
  trap();
  kept.free();
  kept.free();
  assert.throws(() => kept.toHtml(), { name: 'MaqalError', code: 'article.freed' });
});

test('a full stack is an error, and the next article is as good as before', () => {
  const html = renderToString(ARTICLE);
  const thrown = atTheEndOfTheStack(() => renderToString(ARTICLE));
  assert.ok(thrown.length > 0 && thrown.every((error) => error instanceof RangeError || error.code === 'internal'));
  assert.equal(renderToString(ARTICLE), html);
});

test('freeing hides no error', () => {
  const { Reading } = library();
  const { free, html } = Reading.prototype;
  try {
    Reading.prototype.html = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    Reading.prototype.free = () => {
      throw new Error('the second one');
    };
    assert.throws(() => renderToString(ARTICLE), { code: 'internal', message: 'unreachable' });
  } finally {
    Object.assign(Reading.prototype, { free, html });
  }
  assert.match(renderToString(ARTICLE), /Rain at last/);
});
