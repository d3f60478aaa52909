// Keeps articles and what renders them, so that a page that was open once opens without a network. Copy it beside the page.

/** The cache of one version of maqal. Change the name when you change the files. */
const CACHE = 'maqal-0.1.0';
/** What every article needs, relative to this script; the chunk is for articles in HTML or of other systems. */
const FILES = ['./', 'maqal/maqal.js', 'maqal/maqal.wasm', 'maqal/maqal-chunk.wasm', 'maqal/maqal-entities.wasm', 'maqal/style.css'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const removeOld = async () => {
    for (const name of await caches.keys()) if (name.startsWith('maqal-') && name !== CACHE) await caches.delete(name);
  };
  event.waitUntil(removeOld().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(isBuilt(request.url) ? kept(request) : newest(request));
});

/** The files of a version never change: the cache answers. The browser checks the hash of what it answers, too. */
const isBuilt = (url) => new URL(url).pathname.includes('/maqal/');

async function kept(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Pages and articles are as new as the network has them, and the last ones seen without it. */
async function newest(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const last = await cache.match(request, { ignoreVary: true });
    if (last) return last;
    throw error;
  }
}
