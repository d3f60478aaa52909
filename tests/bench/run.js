/** Runs the bench in the first engine and prints its table. */
import { Builder } from 'selenium-webdriver';

/** Kilobytes of body, and rounds. */
const SIZES = [
  [5, 300],
  [50, 100],
  [1000, 15],
];

const [engine] = JSON.parse(process.env.MAQAL_ENGINES);
const browser = await new Builder().usingServer(engine.driver).withCapabilities(engine.capabilities).build();
try {
  await browser.manage().setTimeouts({ script: 600_000 });
  await browser.get(`${process.env.MAQAL_URL}/`);
  print('', ['attached', '× floor', 'laid out', '× floor']);
  for (const [kilobytes, rounds] of SIZES) {
    const times = await measure(kilobytes * 1000, rounds);
    console.log(`\n${kilobytes} KB of Markdown, medians of ${rounds} rounds`);
    const { innerHTML: floor } = times;
    for (const [way, { attached, laidOut }] of Object.entries(times)) {
      print(way, [ms(attached), ratio(attached, floor.attached), ms(laidOut), ratio(laidOut, floor.laidOut)]);
    }
  }
} finally {
  await browser.quit();
}

async function measure(bytes, rounds) {
  const script = 'const done = arguments[2]; bench(arguments[0], arguments[1]).then((times) => done({ times }), (error) => done({ error: String(error) }));';
  const { times, error } = await browser.executeAsyncScript(script, bytes, rounds);
  if (error) throw new Error(error);
  return times;
}

function print(name, cells) {
  console.log(name.padEnd(20) + cells.map((cell) => cell.padStart(12)).join(''));
}

function ms(time) {
  return `${time.toFixed(2)} ms`;
}

function ratio(time, floor) {
  return (time / floor).toFixed(2);
}
