/** Writes what was measured into docs/performance.md, between two comments; the prose around them is kept. */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, platform, totalmem } from 'node:os';
import { markdownTable } from './table.js';

const PAGE = new URL('../../docs/performance.md', import.meta.url);
const BEGIN = /<!-- measured: .* -->/;
const END = '<!-- end of measured -->';

/**
 * @param {{ title: string, note?: string, columns: string[], rows: string[][] }[]} tables
 * @param {string} browserVersion
 */
export function write(tables, browserVersion) {
  const measured = [machine(browserVersion), ...tables.map(markdownTable)].join('\n\n');
  writeFileSync(PAGE, replaceMeasured(readFileSync(PAGE, 'utf8'), measured));
}

/**
 * The page with other text between its marks.
 * @param {string} page
 * @param {string} measured
 */
export function replaceMeasured(page, measured) {
  const [begin, end] = [page.match(BEGIN), page.indexOf(END)];
  if (!begin || end < begin.index) throw new Error('the page has lost its marks');
  return `${page.slice(0, begin.index + begin[0].length)}\n\n${measured}\n\n${page.slice(end)}`;
}

/** A class of machines, not one. */
function machine(browserVersion) {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Chromium ${browserVersion.split('.')[0]}, Node ${process.versions.node.split('.')[0]}, ${platform()} on ${arch()}, ${availableParallelism()} cores, ${memory} GB.`;
}
