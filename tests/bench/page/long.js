/** A page that stays open: articles come and go, or stay. */
import { init } from 'maqal';
import 'maqal/define';
import { library } from '/npm/wasm.js';
import { place, rest, WAYS } from '/page/ways.js';

let json;

window.begin = async (text) => {
  await init();
  json = text;
};

/** Two ways to mount an article and remove it. */
const CYCLES = {
  'read and mount'() {
    const { host, root } = place();
    const held = WAYS.maqal({ json, options: {} }, root);
    host.remove();
    held.free();
  },
  async '<maqal-article>'() {
    const element = document.createElement('maqal-article');
    const script = Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: json });
    element.append(script);
    document.body.append(element);
    await element.ready;
    element.remove();
  },
};

/** Mounts and removes so many articles. */
window.cycle = async (way, count) => {
  for (let index = 0; index < count; index++) {
    await CYCLES[way]();
    // As often as a page that shows articles has a frame between them.
    if (index % 10 === 9) await rest();
  }
  await rest();
};

window.cycles = async () => Object.keys(CYCLES);

/** What has been counted in the page; the rest DevTools knows. */
window.counts = () => ({
  'listeners outside articles': counters.listeners,
  'observed elements': counters.observed,
  'wasm memory, bytes': library().exports.memory.buffer.byteLength,
});

/** Mounts so many articles that all stay during this call, and times each until it is in the document. */
window.fill = async (count) => {
  // After a pause the first few are slower, however many others there are.
  await window.cycle('read and mount', 10);
  const held = [];
  const times = [];
  for (let index = 0; index < count; index++) {
    const { host, root } = place();
    document.body.getBoundingClientRect();
    const begin = performance.now();
    const mounted = WAYS.maqal({ json, options: {} }, root);
    times.push(performance.now() - begin);
    held.push({ host, mounted });
    await rest();
  }
  for (const { host, mounted } of held) {
    host.remove();
    mounted.free();
  }
  // Their garbage is not collected during the next call.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return times;
};
