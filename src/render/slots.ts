/**
 * A character that `plain` has taken out of every string. Where npm `feed` cannot write a field
 * right it is given this in its place, and `fill` puts the right XML there.
 */
export const SLOT = '\u0001';

/** What npm `feed` prints around a slot, and what shall stand there. */
export type Filling = readonly [printed: string, wanted: string];

/**
 * Replaces each printed text, in the order of the document, where it comes next.
 *
 * @throws Error where `feed` has printed something else than expected: its output has changed
 */
export function fill(document: string, fillings: readonly Filling[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [printed, wanted] of fillings) {
    const at = document.indexOf(printed, from);
    if (at < 0) throw new Error(`npm feed did not print ${JSON.stringify(printed)}`);
    parts.push(document.slice(from, at), wanted);
    from = at + printed.length;
  }
  parts.push(document.slice(from));
  const filled = parts.join('');
  if (filled.includes(SLOT)) throw new Error('npm feed printed a slot that nothing fills');
  return filled;
}

/** The one element of that name from its start tag to its last end tag. */
export function cut(document: string, name: string): string {
  const start = document.indexOf(`<${name}>`);
  const end = document.lastIndexOf(`</${name}>`);
  if (start < 0 || end < 0) throw new Error(`npm feed printed no ${name}`);
  return document.slice(start, end + name.length + 3);
}
