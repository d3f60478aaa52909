/** The table of docs/comparison.md. */
import { readFileSync } from 'node:fs';

const versions = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')).packages).map(([path, { version }]) => [path.replace('node_modules/', ''), version]),
);

/** A library with the versions of its packages. */
const withVersions = (library) => library.split(' + ').map((name) => (versions[name.toLowerCase()] ? `${name} ${versions[name.toLowerCase()]}` : name)).join(' + ');

/**
 * @param {import('./lines.js').Line[]} lines
 * @param {string[]} libraries
 * @param {Record<string, boolean>[]} results
 */
export function table(lines, libraries, results) {
  const rows = lines.map(({ what }, index) => [String(index + 1), what, ...libraries.map((library) => (results[index][library] ? 'yes' : 'no'))]);
  const total = ['', 'of 20', ...libraries.map((library) => String(results.filter((row) => row[library]).length))];
  const cells = (row) => `| ${row.join(' | ')} |`;
  return [cells(['', 'line', ...libraries.map(withVersions)]), `|---:|---|${':---:|'.repeat(libraries.length)}`, ...[...rows, total].map(cells)].join('\n');
}
