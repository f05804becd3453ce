import { distance } from 'fastest-levenshtein';

/** The name that is the fewest edits away, the first of several; null where there are none. */
export function nearest(written: string, names: readonly string[]): string | null {
  let best: { readonly name: string; readonly edits: number } | null = null;
  for (const name of names) {
    const edits = distance(name, written);
    if (best === null || edits < best.edits) best = { name, edits };
  }
  return best?.name ?? null;
}
