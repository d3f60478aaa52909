/** Counts the work of the WebAssembly on an input: entries of functions, rounds of loops, copied bytes (`xtask/src/build/counted.rs`). */
import { readFileSync } from 'node:fs';
import { bindings } from '../../dist/npm/bindings.js';

const module = (path) => new WebAssembly.Module(readFileSync(new URL(`../../dist/${path}`, import.meta.url)));
const [main, chunk, entities] = ['counted/maqal.wasm', 'counted/maqal-chunk.wasm', 'npm/maqal-entities.wasm'].map(module);

/** A new instance, so that the count does not depend on what was measured before: free memory is searched, too. */
function instance() {
  const library = bindings(main);
  for (const part of [chunk, entities]) new WebAssembly.Instance(part, { __wasm_split: library.exports });
  library.chunkLoaded();
  return library;
}

const OPTIONS = '{"idPrefix":"m"}';
/** The bytes of an operation. */
const WORD = 4;

/**
 * What reading and each way of writing costs, and how many bytes they write.
 * @param {string} json
 */
export function measure(json) {
  const { exports, Reading } = instance();
  const count = exports.counted_work;
  const work = {};
  const counted = (phase, run) => {
    const before = count.value;
    try {
      return run();
    } finally {
      work[phase] = Number(count.value - before);
    }
  };
  let reading;
  try {
    reading = counted('read', () => new Reading(json, '{}'));
  } catch (error) {
    if (!Array.isArray(error)) throw error;
    return { work, output: {}, error: error[0] };
  }
  const html = counted('HTML', () => reading.html(OPTIONS));
  const streams = counted('operations', () => [reading.frame(OPTIONS, 0), ...reading.parts()[0].slice(1).map((_, index) => reading.panel(OPTIONS, index + 1))]);
  const jsonLd = counted('JSON-LD', () => reading.jsonLd());
  const output = { HTML: Buffer.byteLength(html), operations: bytesOf(streams), 'JSON-LD': Buffer.byteLength(jsonLd) };
  return { work, output };
}

const bytesOf = (streams) => streams.reduce((sum, [ops, text]) => sum + ops.length * WORD + Buffer.byteLength(text), 0);
