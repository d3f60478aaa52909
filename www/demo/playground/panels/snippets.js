/** The panel with the code that shows this article, in every way to use maqal. */
import { create } from '../create.js';
import { command, npm, react, rust, script } from '../snippet-code.js';
import { codeBlock } from './code.js';

const SAVED = 'Save the text as article.json beside it.';

/** The script tag of this version, from the snippet that the build has made. */
const scriptTag = fetch('/maqal/snippet.jsdelivr.html').then((response) => response.text()).then((text) => text.match(/<script type="module".*<\/script>/)[0]);

/** @param {import('../playground.js').Shown} shown */
export async function snippets({ json, settings: { language, digits, calendar } }) {
  const chosen = Object.entries({ language, digits, calendar }).filter(([, value]) => value);
  const article = JSON.stringify(JSON.parse(json), null, 2);
  const ways = [
    ['Script tag', 'This is all that a page needs.', script(await scriptTag, article, chosen)],
    ['npm', 'npm install maqal', npm(article, chosen)],
    ['React', `npm install maqal. ${SAVED}`, react(chosen)],
    ['Rust crate', `cargo add maqal. ${SAVED}`, rust(chosen)],
    ['Command', `cargo install maqal --features cli. ${SAVED}`, command(chosen)],
  ];
  return ways.flatMap(([name, note, code]) => [create('h3', {}, name), create('p', {}, note), ...codeBlock(name, code)]);
}
