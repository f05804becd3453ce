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

/** What decides whether a file has to be read. */
export interface Before {
  readonly files: ReadonlyMap<string, KnownFile>;
  /** Paths of files that refer to a local file which has changed. */
  readonly mediaChanged: ReadonlySet<string>;
  readonly rules: string;
}

/** Which files a run has to read: those whose stamp, rules or local files differ. Pure. */
export function planReading(
  { files, mediaChanged, rules }: Before,
  found: readonly FoundFile[],
): ReadingPlan {
  const present = new Set(found.map(file => file.path));
  return {
    read: found.filter(file => {
      const before = files.get(file.path);
      const isSame = before?.stamp === file.stamp && before.rules === rules;
      return !isSame || mediaChanged.has(file.path);
    }),
    gone: [...files.keys()].filter(path => !present.has(path)),
  };
}
