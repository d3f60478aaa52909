/** Counts the work of the WebAssembly on an input: entries of functions, rounds of loops, copied bytes (`xtask/src/build/counted.rs`). */
import { readFileSync } from 'node:fs';
import { bindings } from '../../dist/npm/bindings.js';

const module = (path) => new WebAssembly.Module(readFileSync(new URL(`../../dist/${path}`, import.meta.url)));
const [main, chunk, entities] = ['counted/maqal.wasm', 'counted/maqal-chunk.wasm', 'npm/maqal-entities.wasm'].map(module);

/** A new instance, so that the count does not depend on what was measured before: free memory is searched, too. */
function instance() {
  const library = bindings(main);
  for (const part of [chunk, entities]) new WebAssembly.Instance(part, { __wasm_split: library.exports });
  library.exports.chunkLoaded();
  return library.exports;
}

const OPTIONS = '{"idPrefix":"m"}';
/** The bytes of an operation. */
const WORD = 4;

/**
 * What reading and each way of writing costs, and how many bytes they write.
 * @param {string} json
 */
export function measure(json) {
  const exports = instance();
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
  const [reading, variants] = counted('read', () => exports.read(json, '{}'));
  if (typeof reading === 'string') return { work, output: {}, error: reading };
  const html = counted('HTML', () => exports.html(reading, OPTIONS));
  const render = () => [exports.frame(reading, OPTIONS, 0), ...variants.slice(1).map((_, index) => exports.panel(reading, OPTIONS, index + 1))];
  const streams = counted('operations', render);
  const jsonLd = counted('JSON-LD', () => exports.jsonLd(reading));
  const output = { HTML: Buffer.byteLength(html), operations: bytesOf(streams), 'JSON-LD': Buffer.byteLength(jsonLd) };
  return { work, output };
}

const bytesOf = (streams) => streams.reduce((sum, [ops, text]) => sum + ops.length * WORD + Buffer.byteLength(text), 0);
