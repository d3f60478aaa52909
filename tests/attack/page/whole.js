/** Checks a whole page, in its frame: its head has nothing but what the command writes, its body nothing but the article. */
import { audit } from './audit.js';
import { trigger } from './events.js';

const META = 'meta[charset], meta:is([name=viewport], [name=color-scheme], [name=description], [name=author], [property^="og:"], [property^="article:"]):not([http-equiv])';
const HEAD = `${META}, title, link:is([rel=canonical], [rel=alternate])[href^=http], style, script[type="application/ld+json"], script[src^="/attack/"], script[type=module]:not([src])`;

async function check() {
  const { vocabulary, players } = JSON.parse(parent.document.querySelector('#setup').textContent);
  const strays = [...document.head.children].filter((element) => !element.matches(HEAD));
  const articles = document.querySelectorAll('body > main > .maqal');
  const isWhole = document.querySelectorAll('style').length === 1 && document.querySelectorAll('script[type=module]:not([src])').length === 1 && document.querySelectorAll('body *').length === document.querySelectorAll('main, main > .maqal, main > .maqal *').length;
  for (const stray of strays) detector.report('escape', 0, stray.outerHTML);
  if (!isWhole || articles.length !== 1) detector.report('escape', 0, document.body.outerHTML);
  try {
    JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent);
  } catch (error) {
    detector.report('escape', 0, `JSON-LD: ${error}`);
  }
  const check = () => articles.forEach((article) => audit(article, { id: 0, prefix: 'maqal' }, new Set(vocabulary), new Set(players)));
  check();
  trigger(document.body);
  check();
  await new Promise((resolve) => setTimeout(resolve, 200));
  return detector.collect();
}

// Only now has the page what the scripts of maqal make of it.
window.finished = new Promise((resolve) => addEventListener('load', () => resolve(check())));
