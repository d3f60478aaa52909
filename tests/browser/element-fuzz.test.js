// Does random operations to elements, and checks what is true whatever a page does. `cargo xtask fuzz element` runs it for longer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generator } from '../bench/random.js';
import { inChromium, inEveryEngine } from './engines.js';

const PAGE = '/tests/fuzz/element/page.html';
const STEPS = 60;
/** The seeds that are tried each time. */
const SEEDS = [1, 2, 3, 4];
const HANGS = 'the page hangs';
const { MAQAL_FUZZ_SECONDS: seconds } = process.env;

/** What is wrong after these steps, in a new page. */
async function broken(page, steps) {
  await page.open(PAGE);
  try {
    return await page.run(async (steps) => (await import('/tests/fuzz/element/world.js')).run(steps), steps);
  } catch (error) {
    if (error.name !== 'ScriptTimeoutError') throw error;
    await page.open(PAGE);
    const at = await page.run(async () => Number(sessionStorage.getItem((await import('/tests/fuzz/element/world.js')).STEP)));
    return { at, found: [HANGS] };
  }
}

/** Leaves out steps as long as the same is wrong without them. */
async function shrunk(page, steps, { at, found }) {
  const kind = (found) => found[0].replace(/\d+/g, '');
  let kept = steps.slice(0, at + 1);
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const fewer = kept.toSpliced(from, size);
      const result = await broken(page, fewer);
      if (result && kind(result.found) === kind(found)) kept = fewer;
      else from += size;
    }
  }
  return kept;
}

async function stepsOf(page, seed) {
  await page.open(PAGE);
  // Numbers of three digits: a sequence is printed.
  const names = await page.run(async () => Object.keys((await import('/tests/fuzz/element/operations.js')).OPERATIONS));
  const random = generator(seed * 7919);
  const short = () => Math.floor(random() * 1000) / 1000;
  return Array.from({ length: STEPS }, () => ({ name: names[Math.floor(short() * names.length)], choices: Array.from({ length: 7 }, short) }));
}

async function tryOut(page, seed) {
  const steps = await stepsOf(page, seed);
  const result = await broken(page, steps);
  if (!result) return;
  // Each page that hangs takes as long as the timeout.
  const few = result.found[0] === HANGS ? steps.slice(0, result.at + 1) : await shrunk(page, steps, result);
  assert.fail(`seed ${seed}: ${result.found.join('; ')}, after\n${few.map(({ name, choices }) => `  ${name} ${choices.join(' ')}`).join('\n')}`);
}

// Steps take turns with what engines do by themselves, so that one that is slow may report what another run does not.
(seconds ? inEveryEngine : inChromium)('random operations', (page) => {
  if (seconds) {
    test(`for ${seconds} s`, { timeout: (Number(seconds) + 600) * 1000 }, async () => {
      const end = performance.now() + Number(seconds) * 1000;
      const first = Math.floor(Math.random() * 1e6);
      let seed = first;
      for (; performance.now() < end; seed++) await tryOut(page, seed);
      console.log(`${seed - first} sequences of ${STEPS} steps, from seed ${first}`);
    });
  } else {
    for (const light of [0, 1]) {
      test(`show what is wrong ${light ? 'in a shadow root' : 'in the light DOM'}`, async () => {
        await page.open(PAGE);
        const faults = await page.run(async () => Object.keys((await import('/tests/fuzz/element/faults.js')).FAULTS));
        for (const fault of faults) {
          // An element with the first article, whose tab or link has focus.
          const names = ['create', 'settle', 'focus', fault, 'tick', 'settle'];
          const result = await broken(page, names.map((name) => ({ name, choices: [0, 0, light * 0.9, 0.9, 0, 0, 0] })));
          assert.ok(result?.found.some((found) => found.includes(fault)), `${fault}: ${JSON.stringify(result)}`);
        }
      });
    }
    for (const seed of SEEDS) test(`of seed ${seed} break nothing`, () => tryOut(page, seed));
  }
});
