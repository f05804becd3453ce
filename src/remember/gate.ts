import { type Problem, ProblemError } from '../problem.ts';

/** Thrown where a run is not to change anything, unless it is told to. */
export class Refusal extends ProblemError {}

/** A collection smaller than this may change as it likes. */
export const gateFrom = 20;

/**
 * Refuses a run in which most of a collection vanishes at once: an unmounted folder, a failed
 * sync. Replacing articles by as many others is not that.
 *
 * @param before entries with a file before the run
 * @param after entries with a file after it
 */
export function vanishing(before: number, after: number, folder: string): Problem | null {
  if (before < gateFrom || after * 2 >= before) return null;
  return {
    what: `${before - after} of ${before} articles have vanished at once, so nothing was changed`,
    where: folder,
    fix: 'If that is meant, run `pressrun run --force`; otherwise bring the folder back.',
  };
}
