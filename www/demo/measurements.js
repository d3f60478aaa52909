/** Shows when the article was shown on this visit, and how large maqal's files are. */

const FILES = /\/maqal\/[^/]+\.(?:js|wasm|css)$/;
const list = document.getElementById('measurements');

function add({ name, encodedBodySize, transferSize }) {
  const pair = list.appendChild(document.createElement('div'));
  pair.dir = 'ltr';
  const file = pair.appendChild(document.createElement('dt'));
  file.textContent = name.split('/').pop();
  file.className = 'file';
  // A file from the cache has crossed the network on an earlier visit.
  const origin = transferSize < encodedBodySize ? ' (cache)' : '';
  pair.appendChild(document.createElement('dd')).textContent = `${(encodedBodySize / 1000).toFixed(1)} KB${origin}`;
}

function show() {
  list.querySelector('dd').textContent = `${Math.round(performance.now())} ms`;
  // By name, because a preloaded file may have two entries.
  const files = new Map(performance.getEntriesByType('resource').map((entry) => [entry.name, entry]));
  for (const entry of files.values()) if (FILES.test(new URL(entry.name).pathname)) add(entry);
}

document.querySelector('main maqal-article').addEventListener('maqal-render', show, { once: true });
