/** Reads what was typed, and finds the place of each problem in it. */
import { read } from '/maqal/maqal.js';

/**
 * @typedef {object} Problem
 * @property {'error' | 'warning'} severity
 * @property {string} code
 * @property {string} path
 * @property {string} message
 * @property {number} from
 * @property {number} to
 */

/**
 * @param {import('./source.js').Source} source
 * @returns {{ article?: import('../../types/index.js').Article, problems: Problem[] }} the problems in the order of the text
 */
export function readSource({ json, locate }) {
  const problem = (severity, { code, path, message }) => ({ severity, code, path, message, ...locate({ code, path, message }) });
  const warn = (warning) => problem('warning', warning);
  try {
    const article = read(json);
    return { article, problems: inOrder(article.warnings.map(warn)) };
  } catch (error) {
    if (!error.code) throw error;
    return { problems: inOrder([problem('error', error), ...error.warnings.map(warn)]) };
  }
}

function inOrder(problems) {
  return problems.sort((one, other) => one.from - other.from);
}
