/** Rows of two texts, the second ones below each other, indented by two spaces. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', meaning = '']) => `  ${name.padEnd(width)}  ${meaning}`);
}
