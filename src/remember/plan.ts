import type { FoundFile } from '../article.ts';
import type { Selection } from '../report.ts';

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

/** What is known of files before they are looked at, by path. */
export interface Before {
  /** When they were last read; empty where that was by other rules. */
  readonly stamps: ReadonlyMap<string, string>;
  /** The local files that they refer to. */
  readonly media: ReadonlyMap<string, unknown>;
}

/** What a look at the local files tells. */
export interface MediaChanged {
  /** Paths of article files that refer to one which has changed. */
  readonly mediaChanged: ReadonlySet<string>;
}

/** What a run is asked to look at. */
export interface Wanted {
  readonly selection?: Selection | null;
  /** Whether all that is selected is read, changed or not. */
  readonly force: boolean;
}

/**
 * Tells which files a run may have to read: those whose stamp or rules differ, and those that refer
 * to local files, which may differ. Pure.
 */
export function mayHaveChanged(
  { stamps, media }: Before,
  wanted: Wanted,
): (file: Pick<FoundFile, 'path' | 'stamp'>) => boolean {
  const { selection = null } = wanted;
  return ({ path, stamp }) => {
    if (selection !== null && !isNamed(path, selection)) return false;
    return isForced(wanted) || stamps.get(path) !== stamp || media.has(path);
  };
}

/**
 * Plans the reading of files. Pure.
 *
 * @param paths of all files that are there
 * @param found those that may have changed
 */
export function planReading(
  { stamps, mediaChanged }: Before & MediaChanged,
  paths: ReadonlySet<string>,
  found: readonly FoundFile[],
  wanted: Wanted,
): ReadingPlan {
  const { selection = null } = wanted;
  const gone = [...stamps.keys()].filter(path => !paths.has(path));
  const read = found.filter(file => {
    if (!isRecent(file, selection)) return false;
    const isSame = stamps.get(file.path) === file.stamp && !mediaChanged.has(file.path);
    return isForced(wanted) || !isSame;
  });
  return {
    read: inOrder(read, stamps),
    isForced: isForced(wanted),
    gone: selection === null ? gone : gone.filter(path => isGoneFrom(path, selection)),
  };
}

function isForced({ selection = null, force }: Wanted): boolean {
  return force && selection !== null;
}

/** Those of the selected paths at which nothing lies, and nothing lay before. Pure. */
export function pathsWithoutFile(
  { only }: Selection,
  { stamps }: Pick<Before, 'stamps'>,
  paths: ReadonlySet<string>,
): string[] {
  const all = [...stamps.keys(), ...paths];
  return only.filter(one => !all.some(path => liesIn(path, one)));
}

function isNamed(path: string, { only }: Selection): boolean {
  return only.length === 0 || only.some(one => liesIn(path, one));
}

function isRecent({ modified }: FoundFile, selection: Selection | null): boolean {
  const since = selection?.since ?? null;
  return since === null || modified >= since;
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
function inOrder(read: readonly FoundFile[], known: Before['stamps']): readonly FoundFile[] {
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
