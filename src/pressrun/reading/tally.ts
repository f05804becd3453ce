import type { RunReport } from '../../report.ts';
import type { Taken } from './taken.ts';

/** What taking files in has come to. */
export interface Tally {
  readonly read: number;
  readonly normalized: number;
  readonly problems: number;
  readonly slowest: RunReport['slowest'];
}

export const nothingTaken: Tally = { read: 0, normalized: 0, problems: 0, slowest: [] };

/** Files that a report names as the slowest. */
const slowestFiles = 5;

export function tallyOf(taken: readonly Taken[]): Tally {
  return {
    read: taken.length,
    normalized: taken.filter(({ read }) => read !== null).length,
    problems: taken.flatMap(({ read }) => read?.result.problems ?? []).length,
    slowest: slowest(taken.map(({ file, milliseconds }) => ({ path: file.path, milliseconds }))),
  };
}

export function added(one: Tally, other: Tally): Tally {
  return {
    read: one.read + other.read,
    normalized: one.normalized + other.normalized,
    problems: one.problems + other.problems,
    slowest: slowest([...one.slowest, ...other.slowest]),
  };
}

function slowest(times: Tally['slowest']): Tally['slowest'] {
  return times.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, slowestFiles);
}
