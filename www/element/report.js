/** Reports warnings and errors to the developer: as events, and on the console. */
import { ReportEvent } from '../shared/events.js';

/** @typedef {{ code: string, path: string, message: string }} Report */

/**
 * @param {Element} host
 * @param {readonly Report[]} warnings
 */
export function reportWarnings(host, warnings) {
  for (const warning of warnings) host.dispatchEvent(new ReportEvent('maqal-warning', warning));
  if (warnings.length) console.warn(['maqal: rendered with warnings', ...warnings.map(line)].join('\n'), host);
}

/**
 * @param {Element} host
 * @param {Report} error
 */
export function reportError(host, error) {
  console.error(`maqal: ${line(error)}`, host);
  host.dispatchEvent(new ReportEvent('maqal-error', error));
}

/**
 * A report as one line for the console.
 * @param {Report} report
 */
function line({ code, path, message }) {
  return `${code}${path && ` at ${path}`}: ${message}`;
}
