/** The panel with the problems of the text; each leads to its line. */
import { create } from '../create.js';

/** @param {import('../playground.js').Shown} shown */
export function warnings({ problems, text, select }) {
  if (!problems.length) return [create('p', {}, 'There are no errors and no warnings.')];
  const items = problems.map((problem) => {
    const button = create('button', { type: 'button', class: problem.severity }, create('strong', {}, `Line ${lineOf(text, problem.from)}`), ` ${problem.severity} `, create('code', {}, problem.code));
    button.addEventListener('click', () => select(problem));
    const path = problem.path ? [create('code', { dir: 'ltr' }, problem.path), ': '] : [];
    return create('li', {}, button, create('p', {}, ...path, problem.message));
  });
  return [create('ul', { class: 'problems' }, ...items)];
}

/** The line of an offset, counted from 1. */
export function lineOf(text, offset) {
  return text.slice(0, offset).split('\n').length;
}
