/** The panel with the text of the article, in which each isolated run says why it is isolated. */
import { create } from '../create.js';
import { inlineCopy } from '../inline-copy.js';
import { REASONS, reasonOf } from '../isolation-reason.js';

/** @param {import('../playground.js').Shown} shown */
export function direction({ root }) {
  const panel = root.querySelector('[part~=panel]:not([hidden])');
  const found = {};
  const lines = [...linesOf(panel, found)];
  const text = create('div', { class: 'runs', lang: panel.lang, dir: panel.dir }, ...lines);
  return [legend(found), text];
}

/** The blocks below an element that have text of their own, each as a paragraph with its direction. */
function* linesOf(element, found) {
  let line;
  const block = getComputedStyle(element);
  for (const node of element.childNodes) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    if (isElement && node.matches('[part~=hidden], [hidden], svg, button, iframe')) continue;
    if (isElement && !/^(inline|contents|math|ruby)/.test(getComputedStyle(node).display)) {
      if (line?.textContent.trim()) yield line;
      line = undefined;
      yield* linesOf(node, found);
    } else {
      line ??= create('p', { dir: block.direction, lang: element.closest('[lang]').lang });
      line.append(inlineCopy(node, (copy, run) => marked(copy, run, found)));
    }
  }
  if (line?.textContent.trim()) yield line;
}

/** Marks a run with the sign of its reason, which is outside the run, so that it does not change its order. */
function marked(copy, run, found) {
  const reason = reasonOf(run);
  found[reason] = (found[reason] ?? 0) + 1;
  return create('bdi', { class: 'run', 'data-reason': reason }, copy, sign(reason));
}

function sign(reason) {
  return create('span', { class: 'sign', dir: 'ltr', lang: 'en' }, REASONS[reason][0]);
}

function legend(found) {
  const names = Object.keys(REASONS).filter((name) => found[name]);
  if (!names.length) return create('p', {}, 'No run of this text needs a direction of its own: the bidirectional algorithm shows it as it is read.');
  return create(
    'dl',
    { class: 'legend' },
    ...names.map((name) => {
      const [, title, why] = REASONS[name];
      const mark = create('span', { class: 'run', 'data-reason': name }, sign(name));
      return create('div', {}, create('dt', {}, mark, ` ${title} (${found[name]})`), create('dd', {}, why));
    }),
  );
}
