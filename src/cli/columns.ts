/** Rows of texts, each below the one before it, indented by two spaces. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)));
  return rows.map(row => {
    const cells = row.map((text, at) =>
      at === row.length - 1 ? text : text.padEnd(widths[at] ?? 0),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
