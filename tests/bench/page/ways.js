/** The ways from an article's JSON to its DOM, side by side, and the place where each puts it. */
import { read } from 'maqal';
import { peers } from '/peers.js';

/** With them maqal makes the same ids as the HTML that was rendered ahead. */
export const OPTIONS = { idPrefix: 'bench' };

/** Each takes what it starts from and a connected root to put the article in, and returns what must be freed, if anything. */
export const WAYS = {
  innerHTML({ html }, root) {
    root.innerHTML = html;
  },
  maqal({ json, options = OPTIONS }, root) {
    const article = read(json);
    const behaviour = article.mount(root, options);
    return {
      free() {
        behaviour.stop();
        article.free();
      },
    };
  },
  ...Object.fromEntries(Object.entries(peers).map(([name, mount]) => [name, ({ json }, root) => mount(json, root)])),
};

const sheet = await new CSSStyleSheet().replace(await (await fetch('/npm/style.css')).text());

/** A connected shadow root with the style sheet, as the element has it. */
export function place() {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** Times one way: until its nodes are in the document, and until they are laid out. Nothing of it stays. */
export function timed(way, start) {
  const { host, root } = place();
  document.body.getBoundingClientRect();
  const begin = performance.now();
  const held = way(start, root);
  const attached = performance.now() - begin;
  host.getBoundingClientRect();
  const laidOut = performance.now() - begin;
  host.remove();
  held?.free();
  return { attached, laidOut };
}

/** Waits for deferred work (observers, paint), so that it is not measured with what comes next. */
export function rest() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
