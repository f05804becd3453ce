import type { FoundFile } from '../article.ts';

/** A file as it was when it was last read. */
export interface KnownFile {
  readonly path: string;
  readonly stamp: string;
  readonly hash: string;
  readonly rules: string;
}

export interface ReadingPlan {
  /** What may have changed, or was normalized by other rules. */
  readonly read: readonly FoundFile[];
  /** Paths that are not there any more. */
  readonly gone: readonly string[];
}

/** Which files a run has to read: those whose stamp or rules differ. Pure. */
export function planReading(
  known: ReadonlyMap<string, KnownFile>,
  found: readonly FoundFile[],
  rules: string,
): ReadingPlan {
  const present = new Set(found.map(file => file.path));
  return {
    read: found.filter(file => {
      const before = known.get(file.path);
      return before?.stamp !== file.stamp || before.rules !== rules;
    }),
    gone: [...known.keys()].filter(path => !present.has(path)),
  };
}
