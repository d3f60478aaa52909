/** Article to DOM in a page that has done it many times, side by side with innerHTML of the finished HTML. */
import { article } from '../article.js';
import { ratio, shuffled, short, summary, withSpread } from '../statistics.js';

/** Kilobytes of body, and rounds. */
const SIZES = [
  [5, 300],
  [50, 100],
  [1000, 15],
];
const BASELINE = 'innerHTML';
const NATIVE = 'marked + setHTML';
const laidOut = (name) => `${name}, laid out`;
const STAGES = ['read', 'render', 'apply', 'enhance'];

export async function warm({ host, browser, rounds }) {
  const tables = [];
  const values = {};
  for (const [kilobytes, all] of SIZES) {
    const count = rounds(all);
    await browser.open(`${host.newSite()}/warm.html`);
    const times = await measure(browser, kilobytes * 1000, count);
    tables.push(table(`Warm, ${kilobytes} KB of Markdown`, count, times));
    values[`warm ${kilobytes} KB`] = ratio(times.maqal, times[BASELINE]).median;
    if (times[NATIVE]) values[`native ${kilobytes} KB`] = ratio(times.maqal, times[NATIVE]).median;
    else console.log(`!! NOT MEASURED: ${NATIVE}, which this browser does not have`);
  }
  return { tables, values };
}

/** The times of every way by name. Each round is a call of its own, because all of them take longer than a call may. */
async function measure(browser, bytes, rounds) {
  const names = await browser.call('begin', JSON.stringify(article(bytes)));
  const ways = names.filter((name) => !STAGES.includes(name));
  const all = [];
  const warmUp = Math.ceil(rounds / 5);
  for (let round = 0; round < warmUp + rounds; round++) all.push(await browser.call('round', shuffled(ways, round)));
  const timed = all.slice(warmUp);
  // WebDriver does not keep the order of an object's properties.
  return Object.fromEntries(names.flatMap((name) => [name, laidOut(name)]).filter((name) => name in timed[0]).map((name) => [name, timed.map((times) => times[name])]));
}

function table(title, rounds, times) {
  const baseline = times[BASELINE];
  const row = (name, label = name) => [label, withSpread(summary(times[name])), withSpread(ratio(times[name], baseline))];
  const rows = Object.keys(times).filter((name) => times[laidOut(name)]).map((name) => {
    const after = times[laidOut(name)];
    return [...row(name), withSpread(summary(after)), short(ratio(after, times[laidOut(BASELINE)]).median)];
  });
  for (const stage of STAGES) rows.push([...row(stage, `maqal: ${stage}`), '', '']);
  const note = `${rounds} rounds. ms until the nodes are in the document, under the same style sheet; what was mounted is freed.`;
  return { title, note, columns: ['', 'ms', `× ${BASELINE}`, 'laid out, ms', `× ${BASELINE}`], rows };
}
