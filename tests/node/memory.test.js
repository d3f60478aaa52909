// Tests that the memory of articles is freed: by `free`, or when nothing refers to them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { init, read } from '../../dist/npm/node.js';
import { library } from '../../dist/npm/wasm.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
await init();

/** An article of about 100 KB. */
const article = (headline) => ({ '@type': 'NewsArticle', inLanguage: 'en', headline, articleBody: 'It rained. '.repeat(10_000) });
const size = () => library().exports.memory.buffer.byteLength;

/** Lets finalizers run, which takes a task. */
async function collect() {
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  await new Promise((resolve) => setTimeout(resolve));
}

test('forgotten articles take no memory', async () => {
  const rounds = async (count) => {
    for (let round = 0; round < count; round++) {
      for (let index = 0; index < 10; index++) read(article('Forgotten'));
      await collect();
    }
  };
  await rounds(3);
  const before = size();
  await rounds(30);
  assert.equal(size(), before);
});

test('an article that was freed takes none with it', async () => {
  let freed = read(article('Freed'));
  freed.free();
  freed.free();
  // It has the memory of the one before.
  const next = read(article('Next'));
  freed = undefined;
  await collect();
  assert.match(next.toHtml(), /Next/);
  const [one, other] = [read(article('One')), read(article('Other'))];
  one.free();
  assert.throws(() => one.toHtml(), { code: 'article.freed' });
  assert.match(other.toHtml(), /Other/);
  for (const article of [next, other]) article.free();
});
