/** A page that stays open: what 1,000 articles leave behind, and how fast one more is among 100. */
import { article } from '../article.js';
import { GROWTH } from '../limits.js';
import { ratio, short, summary, withSpread } from '../statistics.js';

const BYTES = 5000;
const ARTICLES = 1000;
/** So many are mounted before, until V8 has compiled what is called and caches are full. */
const WARM = 1000;
const LIVE = 100;
/** One article takes so little time that a pause of the machine doubles it. */
const NEIGHBOURS = 5;
const FILLS = 30;

/** Mounts and removes articles in both ways, and compares what there is before and after. */
export async function growth({ host, browser }) {
  await open(browser, host);
  const ways = await browser.call('cycles');
  const grown = {};
  for (const way of ways) {
    await open(browser, host);
    await browser.call('cycle', way, WARM);
    const before = await everything(browser);
    await browser.call('cycle', way, ARTICLES);
    const after = await everything(browser);
    grown[way] = Object.fromEntries(Object.keys(GROWTH).map((what) => [what, (after[what] - before[what]) / ARTICLES]));
  }
  const rows = Object.entries(GROWTH).map(([what, limit]) => [what, ...ways.map((way) => String(Number(grown[way][what].toFixed(3)))), limit]);
  const note = `What is more after ${ARTICLES} articles were mounted and removed, for each of them, after ${WARM} others and with all garbage collected.`;
  const failures = Object.entries(GROWTH).flatMap(([what, limit]) =>
    ways.filter((way) => grown[way][what] > limit).map((way) => `${what}: +${short(grown[way][what])} for each article (${way}); the limit is ${limit}`),
  );
  return { tables: [{ title: `${ARTICLES} articles mounted and removed`, note, columns: ['', ...ways, 'limit'], rows }], values: { growth: failures.length }, failures };
}

/** Compares the second article of a page, and those after it, with as many more among 100. */
export async function live({ host, browser, rounds }) {
  await open(browser, host);
  const fill = () => browser.call('fill', LIVE + NEIGHBOURS);
  await fill();
  const [few, many] = [[], []];
  for (let round = 0, count = rounds(FILLS); round < count; round++) {
    const times = await fill();
    const from = (first) => summary(times.slice(first, first + NEIGHBOURS)).median;
    few.push(from(1));
    many.push(from(LIVE));
  }
  const ratios = ratio(many, few);
  const rows = [['the 2nd', withSpread(summary(few)), ''], [`the ${LIVE + 1}st`, withSpread(summary(many)), withSpread(ratios)]];
  const note = `5 KB each, all of them alive. ms until the nodes are in the document; in each round the median of ${NEIGHBOURS} articles from there.`;
  return { tables: [{ title: `${LIVE} live articles`, note, columns: ['', 'ms', '× the 2nd'], rows }], values: { live: ratios.median } };
}

async function open(browser, host) {
  await browser.open(`${host.newSite()}/long.html`);
  await browser.call('begin', JSON.stringify(article(BYTES)));
}

async function everything(browser) {
  return { ...(await browser.memory()), ...(await browser.call('counts')) };
}
