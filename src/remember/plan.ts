import type { FoundFile } from '../article.ts';
import type { Selection } from '../report.ts';

/** A file as it was when it was last read. */
export interface KnownFile {
  readonly path: string;
  readonly stamp: string;
  readonly hash: string;
  readonly rules: string;
}

export interface ReadingPlan {
  /**
   * What may have changed, or was normalized by other rules: what is known first, then what is new,
   * the newest first.
   */
  readonly read: readonly FoundFile[];
  /** Whether a file is normalized again although its bytes are the same. */
  readonly isForced: boolean;
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

/** What a run is asked to look at. */
export interface Wanted {
  readonly selection?: Selection | null;
  /** Whether all that is selected is read, changed or not. */
  readonly force: boolean;
}

/** Which files a run has to read: those whose stamp, rules or local files differ. Pure. */
export function planReading(
  { files, mediaChanged, rules }: Before,
  found: readonly FoundFile[],
  { selection = null, force }: Wanted,
): ReadingPlan {
  const present = new Set(found.map(file => file.path));
  const isForced = force && selection !== null;
  const read = found.filter(file => {
    if (selection !== null && !isSelected(file, selection)) return false;
    const before = files.get(file.path);
    const isSame = before?.stamp === file.stamp && before.rules === rules;
    return isForced || !isSame || mediaChanged.has(file.path);
  });
  const gone = [...files.keys()].filter(path => !present.has(path));
  return {
    read: inOrder(read, files),
    isForced,
    gone: selection === null ? gone : gone.filter(path => isGoneFrom(path, selection)),
  };
}

/** Those of the selected paths at which nothing lies, and nothing lay before. Pure. */
export function pathsWithoutFile(
  { only }: Selection,
  known: ReadonlyMap<string, KnownFile>,
  found: readonly FoundFile[],
): string[] {
  const paths = [...known.keys(), ...found.map(file => file.path)];
  return only.filter(one => !paths.some(path => liesIn(path, one)));
}

function isSelected({ path, modified }: FoundFile, { only, since }: Selection): boolean {
  const isNamed = only.length === 0 || only.some(one => liesIn(path, one));
  return isNamed && (since === null || modified >= since);
}

/** When a file went is not known: only one that is named counts as gone. */
function isGoneFrom(path: string, { only }: Selection): boolean {
  return only.some(one => liesIn(path, one));
}

/** Whether the path is this file, or lies in this folder; the empty one is the whole. */
function liesIn(path: string, one: string): boolean {
  return one === '' || path === one || path.startsWith(`${one}/`);
}

/**
 * Files that were there before come first, so that what is new cannot be taken for what they were;
 * then the newest, by what is known of a file before it is read.
 */
function inOrder(
  read: readonly FoundFile[],
  known: ReadonlyMap<string, KnownFile>,
): readonly FoundFile[] {
  const keyed = read.map(file => {
    return { file, isNew: !known.has(file.path), age: dateInPath(file.path) ?? file.modified };
  });
  return keyed
    .sort((a, b) => {
      if (a.isNew !== b.isNew) return a.isNew ? 1 : -1;
      if (a.age !== b.age) return a.age > b.age ? -1 : 1;
      return a.file.path < b.file.path ? -1 : 1;
    })
    .map(({ file }) => file);
}

/** `2026-03-01` of `2026/03/01/quay.md`, `2026-03` of `2026-03/quay.md`; null where there is none. */
function dateInPath(path: string): string | null {
  const [, year, month, day] =
    /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])(?:[/_-]?([0-3]\d))?(?!\d)/.exec(path) ?? [];
  if (year === undefined || month === undefined) return null;
  return [year, month, ...(day === undefined ? [] : [day])].join('-');
}
