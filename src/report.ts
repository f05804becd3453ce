import type { Instant } from './article.ts';
import type { Problem } from './problem.ts';

/** Why a run was started. */
export type Trigger = 'start' | 'schedule' | 'watch' | 'due' | 'manual' | 'api';

export const changeKinds = [
  'new',
  'revised',
  'renamed',
  'removed',
  'due',
  'expired',
  'duplicate',
  'kept',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One entry that this run treated differently from the last. */
export interface Change {
  readonly kind: ChangeKind;
  readonly path: string;
  readonly id: string;
  readonly title: string;
  /** In plain words, where the kind does not say it all: `renamed from a.md`. */
  readonly why: string | null;
}

/** How many changes there are of each kind, of those that there are. */
export type ChangeCounts = Readonly<Partial<Record<ChangeKind, number>>>;

/** Lines of each of its lists that a report names: of a million it tells that there are a million. */
export const namedLines = 1000;

/** The part of the collection that a run looks at. */
export interface Selection {
  /** Paths of files and folders in the articles folder; empty for all. */
  readonly only: readonly string[];
  /** Files that were modified at this moment or later; null for all. */
  readonly since: Instant | null;
}

/** How far a run is. */
export interface Progress {
  /** In plain words: `reading articles`. */
  readonly step: string;
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
  /** Problems that the step has come upon so far. */
  readonly problems: number;
}

/** What one run did. */
export interface RunReport {
  readonly number: number;
  readonly trigger: Trigger;
  readonly started: Instant;
  readonly finished: Instant;
  /** `refused`: most of the collection had vanished and nothing was published. */
  readonly outcome: 'published' | 'unchanged' | 'refused' | 'failed';
  /** The edition that is current after the run; null before the first. */
  readonly edition: number | null;
  readonly counts: {
    readonly files: number;
    readonly read: number;
    readonly normalized: number;
    /** All changes, of which `changes` has the first. */
    readonly changes: number;
    readonly kinds: ChangeCounts;
    /** Files, and documents, whose present version could not be published. */
    readonly broken: number;
    /** All problems, of which `problems` has the first. */
    readonly problems: number;
    readonly entries: number;
    readonly published: number;
    readonly feeds: number;
    /** Documents written by this run, and all there are. */
    readonly written: number;
    readonly documents: number;
  };
  /** Milliseconds by step, in order. */
  readonly steps: Readonly<Record<string, number>>;
  readonly slowest: readonly { readonly path: string; readonly milliseconds: number }[];
  readonly changes: readonly Change[];
  /** Paths of documents whose bytes are new, and of those that are no more. */
  readonly written: readonly string[];
  readonly dropped: readonly string[];
  readonly problems: readonly Problem[];
}

export function countedChanges(changes: readonly Change[]): ChangeCounts {
  const counts: Partial<Record<ChangeKind, number>> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** `3 new`, `1 revised`. */
export function kindsOfChanges(counts: ChangeCounts): string[] {
  return changeKinds.flatMap(kind => (counts[kind] ? [`${counts[kind]} ${kind}`] : []));
}

type Lists = Pick<RunReport, 'changes' | 'written' | 'dropped' | 'problems'>;

/** Whether one of the lists of a report has more lines than that. */
export function isLonger({ changes, written, dropped, problems }: Lists, lines: number): boolean {
  return [changes, written, dropped, problems].some(({ length }) => length > lines);
}

/** Of the lists of a report no more than so many lines each. */
export function shortened<Report extends Lists>(report: Report, lines: number): Report {
  return {
    ...report,
    changes: report.changes.slice(0, lines),
    written: report.written.slice(0, lines),
    dropped: report.dropped.slice(0, lines),
    problems: report.problems.slice(0, lines),
  };
}
