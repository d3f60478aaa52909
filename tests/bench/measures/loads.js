/** Loads pages with an article on a slow phone, as the first visit and as a later one: ms until its text is visible. */
import { pause, SLOW_4G } from '../browser.js';
import { loadPage, LOADS } from '../pages.js';
import { ratio, shuffled, short, summary, withSpread } from '../statistics.js';

const ROUNDS = 21;
const CPU = 4;
const PEER = 'marked + DOMPurify';
const NATIVE = 'marked + setHTML';
/** How often each page is visited before its later visits are timed, and ms of a visit: long enough for V8 to cache its code. */
const EARLIER_VISITS = 3;
const VISIT = 5000;

export async function cold({ host, browser, rounds }) {
  const pages = await supported(browser, host);
  const throttling = await throttle(browser, host, { cpu: CPU, network: SLOW_4G });
  const times = await alternate(pages, rounds(ROUNDS), async (page) => {
    const time = await visit(browser, host, host.newSite(), page);
    const twice = host.takeRequests().filter((path, at, all) => all.indexOf(path) !== at);
    if (twice.length) throw new Error(`${page.name} requests more than once: ${twice}`);
    return time;
  });
  await browser.throttle();
  const note = `Each load is of a new site: a new process, empty caches. Throttled by DevTools: 1.6 Mbit/s, 150 ms to the first byte of each answer, and the main thread (${throttling}); threads that compile WebAssembly are not slowed. ms from the start of the navigation until the text is painted.`;
  return { tables: [table('Cold load of a page, slow 4G and 4 × CPU', note, pages, times)], values: { cold: ratioOfHinted(times).median } };
}

export async function later({ host, browser, rounds }) {
  const pages = await supported(browser, host);
  const sites = Object.fromEntries(pages.map(({ name }) => [name, host.newSite()]));
  for (let count = 0; count < EARLIER_VISITS; count++) {
    for (const page of pages) {
      await visit(browser, host, sites[page.name], page);
      await pause(VISIT);
    }
  }
  const throttling = await throttle(browser, host, { cpu: CPU });
  const times = await alternate(pages, rounds(ROUNDS), async (page) => {
    const time = await visit(browser, host, sites[page.name], page);
    const fetched = host.takeRequests().slice(1);
    if (fetched.length) throw new Error(`${page.name} fetches what is cached: ${fetched}`);
    return time;
  });
  await browser.throttle();
  const note = `Each page has been visited ${EARLIER_VISITS} times, ${VISIT / 1000} s each. Another site is open in between, so that each visit has a new process. All but the page itself comes from the HTTP cache; the network is not throttled, the main thread is (${throttling}).`;
  return { tables: [table('Later visits, 4 × CPU', note, pages, times)], values: { later: ratioOfHinted(times).median } };
}

/** The pages of all ways that this browser supports, without and with hints. */
async function supported(browser, host) {
  await browser.open(`${host.newSite()}/blank.html`);
  const hasNative = await browser.call('hasSetHtml');
  if (!hasNative) console.log(`!! NOT MEASURED: ${NATIVE}, which this browser does not have`);
  const ways = LOADS.filter((way) => way !== NATIVE || hasNative);
  return ways.flatMap((way) => [false, true].map((hasHints) => ({ way, hasHints, name: `${way}${hasHints ? ', with hints' : ''}` })));
}

/** Throttles, and describes what that does to the main thread. */
async function throttle(browser, host, conditions) {
  await browser.open(`${host.newSite()}/blank.html`);
  const spin = async () => summary(await browser.call('spin')).median;
  const before = await spin();
  await browser.throttle(conditions);
  const during = await spin();
  return `by DevTools’ ${conditions.cpu} ×, measured ${short(during / before)} ×`;
}

/** Goes through all pages, in another order each round. */
async function alternate(pages, rounds, time) {
  const times = Object.fromEntries(pages.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const page of shuffled(pages, round)) times[page.name].push(await time(page));
  }
  return times;
}

async function visit(browser, host, site, page) {
  await browser.open(`${host.newSite()}/blank.html`);
  host.takeRequests();
  await browser.open(`${site}${loadPage(page.way, page)}`);
  return browser.call('timeVisible');
}

function ratioOfHinted(times) {
  return ratio(times['maqal, with hints'], times[`${PEER}, with hints`]);
}

function table(title, note, pages, times) {
  const rows = pages.map(({ name, hasHints }) => {
    const peer = times[`${PEER}${hasHints ? ', with hints' : ''}`];
    return [name, withSpread(summary(times[name])), short(summary(times[name]).min), withSpread(ratio(times[name], peer))];
  });
  return { title, note, columns: ['', 'ms', 'minimum', `× ${PEER}`], rows };
}
