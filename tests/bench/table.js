/** Writes a table, `{ title, note, columns, rows }`, to the console or as Markdown. */

export function printTable({ title, note, columns, rows }) {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => String(cells[column]).length)));
  console.log(`\n${title}${note ? `\n${note}` : ''}`);
  for (const [first, ...cells] of lines) {
    console.log(`  ${first.padEnd(widths[0])}${cells.map((cell, column) => `  ${String(cell).padStart(widths[column + 1])}`).join('')}`);
  }
}

export function markdownTable({ title, note, columns, rows }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = `|---|${'---:|'.repeat(columns.length - 1)}`;
  return [`### ${title}`, ...(note ? [note] : []), [line(columns), rule, ...rows.map(line)].join('\n')].join('\n\n');
}
