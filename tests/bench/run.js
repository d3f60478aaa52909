/** Runs the benchmark in the first engine and prints its results. */
import { loaded, start } from '../browser/session.js';

/** Kilobytes of body, and rounds. */
const SIZES = [
  [5, 300],
  [50, 100],
  [1000, 15],
];
const STAGED = 'maqal, stage by stage';

const [engine] = JSON.parse(process.env.MAQAL_ENGINES);
const browser = await start(engine);
try {
  await loaded(() => browser.get(`${process.env.MAQAL_URL}/`));
  print('', ['attached', '× baseline', 'laid out', '× baseline']);
  for (const [kilobytes, rounds] of SIZES) {
    const { [STAGED]: stages, ...ways } = await measure(kilobytes * 1000, rounds);
    console.log(`\n${kilobytes} KB of Markdown, medians of ${rounds} rounds`);
    const { attached: baseline, laidOut: baselineLaidOut } = Object.fromEntries(ways.innerHTML);
    for (const [way, times] of Object.entries(ways)) {
      const { attached, laidOut } = Object.fromEntries(times);
      print(way, [ms(attached), ratio(attached, baseline), ms(laidOut), ratio(laidOut, baselineLaidOut)]);
    }
    for (const [stage, time] of stages) print(`  maqal: ${stage}`, [ms(time), ratio(time, baseline)]);
  }
} finally {
  await browser.quit();
}

/** The medians of each way. Each round is a separate call, because scripts have a timeout. */
async function measure(bytes, rounds) {
  await call('begin', bytes);
  const warmUp = Math.ceil(rounds / 5);
  const all = [];
  for (let index = 0; index < warmUp + rounds; index++) all.push(await call('round', index));
  const timed = all.slice(warmUp);
  const median = (way, at) => timed.map((times) => times[way][at][1]).sort((a, b) => a - b)[Math.floor(rounds / 2)];
  return Object.fromEntries(Object.entries(timed[0]).map(([way, times]) => [way, times.map(([name], at) => [name, median(way, at)])]));
}

/** Calls a function of the page. */
async function call(name, argument) {
  const script = `const done = arguments[1]; ${name}(arguments[0]).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const { value, error } = await browser.executeAsyncScript(script, argument);
  if (error) throw new Error(error);
  return value;
}

function print(name, cells) {
  console.log(name.padEnd(20) + cells.map((cell) => cell.padStart(12)).join(''));
}

function ms(time) {
  return `${time.toFixed(2)} ms`;
}

function ratio(time, baseline) {
  return (time / baseline).toFixed(2);
}
