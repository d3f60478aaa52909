/** Reports warnings and errors to the developer: as events, and on the console. */
import { fire } from '../shared/events.js';

/** @typedef {{ code: string, path: string, message: string }} Report */

/**
 * @param {Element} host
 * @param {readonly Report[]} warnings
 */
export function reportWarnings(host, warnings) {
  for (const warning of warnings) dispatch(host, 'maqal-warning', warning);
  if (warnings.length) console.warn(['maqal: rendered with warnings', ...warnings.map(line)].join('\n'), host);
}

/**
 * @param {Element} host
 * @param {Report} error
 */
export function reportError(host, error) {
  console.error(`maqal: ${line(error)}`, host);
  dispatch(host, 'maqal-error', error);
}

/**
 * @param {Element} host
 * @param {'maqal-error' | 'maqal-warning'} type
 * @param {Report} report
 */
function dispatch(host, type, { code, path, message }) {
  fire(host, type, { code, path, message });
}

/**
 * A report as one line for the console.
 * @param {Report} report
 */
function line({ code, path, message }) {
  return `${code}${path && ` at ${path}`}: ${message}`;
}
