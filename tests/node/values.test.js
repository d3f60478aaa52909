// Tests arguments that are not JSON strings, and recovery from failures inside the WebAssembly.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MaqalError, read, renderToStream, renderToString } from '../../dist/npm/node.js';
import { guarded, hasTrapped } from '../../dist/npm/trap.js';
import { library } from '../../dist/npm/wasm.js';

const ARTICLE = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Rain at last', articleBody: 'It rained.', workTranslation: { inLanguage: 'ar', headline: 'مطر', articleBody: 'أمطرت.' } };

/** An object with this nesting depth. */
function nested(depth, inside = {}) {
  let value = inside;
  for (let level = 0; level < depth; level++) value = { articleBody: value };
  return value;
}

/** An article whose getter throws at this nesting depth. */
function throwing(depth, thrown = new Error('no')) {
  return nested(depth, {
    get headline() {
      throw thrown;
    },
  });
}

/** The error that reading throws. */
function error(value) {
  try {
    read(value);
  } catch (error) {
    return error;
  }
}

test('objects are read as JSON.stringify() serializes them', () => {
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
  ['an object that is too deep to be serialized', nested(1e6), true],
  ['a getter that throws', throwing(0), true],
  ['a getter that throws undefined', throwing(0, null), false],
  ['a proxy that throws', new Proxy({}, { ownKeys: () => assert.fail('no') }), true],
  ['a getter that throws an object without a string form', throwing(0, Object.create(null)), true],
]) {
  test(`${name} throws json.value with the reason`, () => {
    const { constructor, code, path, message, cause } = error(value);
    assert.deepEqual([constructor, code, path], [MaqalError, 'json.value', '']);
    assert.match(message, /^Not JSON: .+\. Pass an object or a JSON string\.$/);
    assert.equal(cause !== undefined && cause !== null, hasCause);
  });
}

test('an object that is nested too deeply throws json.depth, like its JSON string', () => {
  assert.equal(error(nested(100)).code, 'json.depth');
  assert.equal(error(JSON.stringify(nested(100))).code, 'json.depth');
});

test('the library keeps its instance when getters throw', () => {
  const before = library();
  for (let count = 0; count < 1100; count++) assert.equal(error(throwing(count % 2 ? 0 : 60)).code, 'json.value');
  for (const options of [null, 3, new Proxy({}, { get: () => 3 })]) assert.match(read(ARTICLE).toHtml(options ?? undefined), /Rain/);
  for (let count = 0; count < 1100; count++) {
    const article = read(ARTICLE);
    assert.throws(() => article.toHtml({ get language() { throw new RangeError('no'); } }), { code: 'json.value' });
    article.free();
  }
  assert.match(renderToString(ARTICLE), /Rain at last/);
  assert.equal(library(), before);
});

/** Calls a function with hardly any stack left, then with more and more until it succeeds; returns what it threw. */
function atTheEndOfTheStack(work) {
  // Preallocated, because an array cannot grow at the end of the stack.
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

/** Makes the library trap, with the number of no article. */
function trap() {
  const instance = library();
  const { exports } = instance;
  instance.exports = { ...exports, html: (reading, options) => exports.html(0xffff_0000, options) };
  assert.throws(() => renderToString(ARTICLE), ({ code, cause }) => code === 'internal' && cause instanceof WebAssembly.RuntimeError);
}

test('after a trap there is a new instance, which reads existing articles again', () => {
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

test('a stack overflow is an error, and the next article is rendered correctly', () => {
  const html = renderToString(ARTICLE);
  const thrown = atTheEndOfTheStack(() => renderToString(ARTICLE));
  assert.ok(thrown.length > 0 && thrown.every((error) => error instanceof RangeError || error.code === 'internal'));
  assert.equal(renderToString(ARTICLE), html);
});

test('an error when freeing does not hide the first one', () => {
  const instance = library();
  const { exports } = instance;
  const failing = (message) => () => {
    throw new WebAssembly.RuntimeError(message);
  };
  try {
    instance.exports = { ...exports, html: failing('unreachable'), release: failing('the second error') };
    // As if it had not trapped, so that the article is released.
    Object.defineProperty(instance, 'isEntered', { configurable: true, get: () => false, set() {} });
    assert.throws(() => renderToString(ARTICLE), { code: 'internal', message: 'unreachable' });
  } finally {
    instance.exports = exports;
    delete instance.isEntered;
  }
  assert.match(renderToString(ARTICLE), /Rain at last/);
});

/** Options that no program means to pass. */
const ODD = {
  null: null,
  undefined,
  number: 5,
  'not a number': NaN,
  string: 'x',
  boolean: true,
  symbol: Symbol('s'),
  bigint: 5n,
  array: ['x'],
  function: () => 1,
  date: new Date(NaN),
  'properties of other types': { headingLevel: 'constructor', idPrefix: 5, digits: [], calendar: {}, embeds: null, shadow: 5, language: {}, base: 1, bodies: 'x', files: [null, 5] },
  'no prototype': { __proto__: null },
  'names of Object.prototype': { digits: 'constructor', calendar: '__proto__', language: 'hasOwnProperty' },
  'a lone surrogate': { idPrefix: '\ud800', language: '\udfff', url: 'http://\ud800' },
};
const UNREADABLE = {
  'a bigint in it': { headingLevel: 1n, base: 1n },
  'a cycle': (() => {
    const cycle = {};
    return Object.assign(cycle, { embeds: cycle, bodies: cycle });
  })(),
  'a getter that throws': {
    get idPrefix() {
      throw new TypeError('no');
    },
    get base() {
      throw new TypeError('no');
    },
  },
};

/** All functions that take options. */
const FUNCTIONS = {
  renderToString: (options) => renderToString(ARTICLE, options),
  renderToStream: (options) => renderToStream(ARTICLE, options),
  read: (options) => read(ARTICLE, options).free(),
  toHtml: (options) => read(ARTICLE).toHtml(options),
  toStream: (options) => read(ARTICLE).toStream(options),
};

for (const [name, call] of Object.entries(FUNCTIONS)) {
  test(`${name}() ignores odd options, or throws a MaqalError`, () => {
    for (const [kind, options] of Object.entries({ ...ODD, ...UNREADABLE })) {
      try {
        const html = call(options);
        if (typeof html === 'string') assert.match(html, /Rain at last/, kind);
        assert.ok(!(kind in UNREADABLE), kind);
      } catch (error) {
        assert.ok(error instanceof MaqalError && error.code === 'json.value', `${kind}: ${error}`);
        assert.ok(!['null', 'undefined', 'number', 'string', 'array'].includes(kind), kind);
      }
    }
  });
}

test('choose() ignores what is no list of languages', () => {
  const article = read(ARTICLE);
  for (const wanted of [null, undefined, 5, {}, [null], [Symbol('s')], 'constructor', () => 1]) assert.equal(article.choose(wanted), 0);
  assert.deepEqual([article.choose(['ar']), article.choose('ar')], [1, 1]);
});

test('a trap for lack of memory has its own code, and freeing hides no error', () => {
  const trapped = (memory) => {
    const library = { exports: { memory } };
    try {
      guarded(library, () => {
        throw new WebAssembly.RuntimeError('unreachable');
      });
    } catch (error) {
      return [error.code, hasTrapped(library)];
    }
  };
  assert.deepEqual(trapped(new WebAssembly.Memory({ initial: 1, maximum: 2 })), ['wasm.memory', true]);
  assert.deepEqual(trapped(new WebAssembly.Memory({ initial: 1 })), ['internal', true]);
});
