/** Times the first article of a page, one way a page: everything is loaded and compiled, nothing has run. */
import { init } from 'maqal';
import { rest, timed, WAYS } from '/page/ways.js';

window.first = async (way) => {
  if (way === 'maqal') await init();
  const start = { json: await (await fetch('/article.json')).text() };
  await rest();
  await new Promise((resolve) => requestIdleCallback(resolve));
  return timed(WAYS[way], start);
};

/** The ways that this browser supports. */
window.ways = async () => Object.keys(WAYS);
