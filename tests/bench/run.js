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
    const { ways, stages } = await measure(kilobytes * 1000, rounds);
    console.log(`\n${kilobytes} KB of Markdown, medians of ${rounds} rounds`);
    const { innerHTML: floor } = ways;
    for (const [way, { attached, laidOut }] of Object.entries(ways)) {
      print(way, [ms(attached), ratio(attached, floor.attached), ms(laidOut), ratio(laidOut, floor.laidOut)]);
    }
    for (const [stage, time] of stages) print(`  maqal: ${stage}`, [ms(time), ratio(time, floor.attached)]);
  }
} finally {
  await browser.quit();
}

async function measure(bytes, rounds) {
  const script = 'const done = arguments[2]; bench(arguments[0], arguments[1]).then((medians) => done({ medians }), (error) => done({ error: String(error) }));';
  const { medians, error } = await browser.executeAsyncScript(script, bytes, rounds);
  if (error) throw new Error(error);
  return medians;
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
