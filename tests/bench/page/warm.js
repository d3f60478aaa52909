/** Times the ways many times in one page, and the stages of maqal. */
import { init, read } from 'maqal';
// The same modules as `maqal`'s own, so that its stages can be timed one by one.
import { apply } from '/npm/apply.js';
import { enhance } from '/npm/behaviour.js';
import { library } from '/npm/wasm.js';
import { OPTIONS, place, rest, timed, WAYS } from '/page/ways.js';

/** What maqal does, in its order: each takes what the ones before it left, and leaves something itself. */
const STAGES = {
  read(at) {
    const { choose, read } = library().exports;
    [at.reading] = at.answer = read(at.json, '{}');
    at.chosen = choose(at.reading, '', navigator);
  },
  render(at) {
    at.stream = library().exports.frame(at.reading, JSON.stringify(OPTIONS), 0);
  },
  apply(at) {
    const fragment = new DocumentFragment();
    apply(at.stream, fragment, library().exports.vocabulary);
    at.root.append(fragment);
  },
  enhance(at) {
    at.behaviour = enhance(at.root.firstElementChild, () => {});
  },
};

/** The same article for each way. */
let start;

/** Takes an article, and returns the names of the ways. */
window.begin = async (json) => {
  await init();
  start = { json, html: read(json).toHtml(OPTIONS) };
  requireSameDom();
  return [...Object.keys(WAYS), ...Object.keys(STAGES)];
};

/** Times these ways once, in their order, and then the stages. */
window.round = async (names) => {
  const times = {};
  for (const name of names) {
    const { attached, laidOut } = timed(WAYS[name], start);
    Object.assign(times, { [name]: attached, [`${name}, laid out`]: laidOut });
    await rest();
  }
  return { ...times, ...(await timeStages()) };
};

async function timeStages() {
  const { host, root } = place();
  document.body.getBoundingClientRect();
  const at = { json: start.json, root };
  const times = {};
  let before = performance.now();
  for (const [name, stage] of Object.entries(STAGES)) {
    stage(at);
    const now = performance.now();
    times[name] = now - before;
    before = now;
  }
  host.remove();
  at.behaviour.stop();
  library().exports.release(at.reading);
  await rest();
  return times;
}

/** innerHTML is a baseline only if it creates the same nodes. */
function requireSameDom() {
  const [baseline, own] = ['innerHTML', 'maqal'].map((way) => {
    const { host, root } = place();
    const held = WAYS[way](start, root);
    const copy = root.firstChild.cloneNode(true);
    held?.free();
    host.remove();
    return copy;
  });
  if (!baseline.isEqualNode(own)) throw new Error('maqal and innerHTML do not create the same nodes');
}
