/** The first article of a fresh page, on the main thread: all that it needs is loaded and compiled. */
import { ratio, shuffled, short, summary, withSpread } from '../statistics.js';

const ROUNDS = 31;
const WAYS = ['maqal', 'marked + DOMPurify', 'marked + setHTML'];
const PEER = 'marked + DOMPurify';

export async function first({ host, browser, rounds }) {
  await browser.open(`${host.newSite()}/first.html`);
  const supported = await browser.call('ways');
  const ways = WAYS.filter((way) => supported.includes(way));
  const times = Object.fromEntries(ways.map((way) => [way, { attached: [], laidOut: [] }]));
  for (let round = 0, count = rounds(ROUNDS); round < count; round++) {
    for (const way of shuffled(ways, round)) {
      await browser.open(`${host.newSite()}/first.html`);
      const { attached, laidOut } = await browser.call('first', way);
      times[way].attached.push(attached);
      times[way].laidOut.push(laidOut);
    }
  }
  const minimum = (way) => summary(times[way].attached).min;
  const rows = ways.map((way) => {
    const { attached, laidOut } = times[way];
    return [way, short(minimum(way)), short(minimum(way) / minimum(PEER)), withSpread(summary(attached)), withSpread(ratio(attached, times[PEER].attached)), withSpread(summary(laidOut))];
  });
  const note = 'Each in a new process, with no code from a cache. ms of the call, 5 KB of Markdown, until the nodes are in the document.';
  const columns = ['', 'minimum', `× ${PEER}`, 'median', `× ${PEER}`, 'laid out'];
  return { tables: [{ title: 'First article of a page', note, columns, rows }], values: { first: minimum('maqal') / minimum(PEER) } };
}
