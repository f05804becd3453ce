import type { Problem } from '../problem.ts';
import { countDocuments } from '../remember/store/documents.ts';
import { countEntries } from '../remember/store/entries.ts';
import { countFeeds } from '../remember/store/feeds.ts';
import { troubles } from '../remember/store/files.ts';
import { invalidDocuments } from '../remember/store/invalid.ts';
import { currentEdition, recordRun } from '../remember/store/runs.ts';
import type { State } from '../remember/store/state.ts';
import { namedLines, type RunReport } from '../report.ts';
import type { Made } from './edition.ts';
import type { Tally } from './reading/tally.ts';

/** Why and when a run was made. */
export type Times = Pick<RunReport, 'trigger' | 'started' | 'finished' | 'steps'>;

/** What the steps of a run have come to; null where the run did not get that far. */
export interface Course extends Times {
  /** Article files in the folder. */
  readonly files: number;
  readonly reading: Tally | null;
  readonly made: Made | null;
  /** Why nothing was published. */
  readonly refused: readonly Problem[];
  /** Of the export and of the folder. */
  readonly problems: readonly Problem[];
  /** Problems of the folder beyond those. */
  readonly unnamed: number;
  /** Names that keep nothing from being published, but most likely are not meant. */
  readonly names: readonly Problem[];
}

/** Writes down what a run has done, next to the reports of the last runs. */
export async function report(state: State, course: Course): Promise<RunReport> {
  const { trigger, started, finished, steps, files, reading, made, refused } = course;
  const { problems, unnamed, broken } = await troubles(state, namedLines);
  const invalid = await invalidDocuments(state);
  // What files have comes last: there may be as many as articles, and the end is cut off.
  const all = [
    ...refused,
    ...invalid.flatMap(document => document.problems),
    ...course.names,
    ...course.problems,
    ...problems,
  ];
  return recordRun(state, {
    ...{ trigger, started, finished, steps },
    outcome: outcomeOf(course),
    edition: (await currentEdition(state))?.number ?? null,
    counts: {
      files,
      read: reading?.read ?? 0,
      normalized: reading?.normalized ?? 0,
      changes: made?.changes.count ?? 0,
      kinds: made?.changes.kinds ?? {},
      broken: broken + course.problems.length + course.unnamed + invalid.length,
      // A file that is not named counts as one, however many problems it has.
      problems: all.length + course.unnamed + unnamed,
      ...(await countEntries(state)),
      feeds: await countFeeds(state),
      written: made?.written.length ?? 0,
      documents: await countDocuments(state),
    },
    slowest: reading?.slowest ?? [],
    changes: made?.changes.named ?? [],
    written: made?.written ?? [],
    dropped: made?.dropped ?? [],
    problems: all.slice(0, namedLines),
  });
}

function outcomeOf({ made, refused, reading }: Course): RunReport['outcome'] {
  if (refused.length > 0) return reading === null ? 'failed' : 'refused';
  return made?.isNew ? 'published' : 'unchanged';
}
