import { isHeading, type Run } from './block.ts';
import { type Flow, isInColumn } from './flow.ts';
import type { PhraseMatcher } from './phrases/phrases.ts';
import type { Reason } from './reason.ts';
import type { Titles } from './titles.ts';

/** What a filter may look at beside the run. */
export interface Context {
  readonly flow: Flow;
  readonly titles: Titles;
  readonly phrases: PhraseMatcher;
}

interface Filter {
  readonly reason: Reason;
  readonly holds: (run: Run, inColumn: boolean, context: Context) => boolean;
}

/** Furniture that a single block gives away, in order: the first that holds is the reason. */
const filters: readonly Filter[] = [
  {
    reason: 'phrase',
    holds: (run, _, { phrases }) => run.length < 260 && phrases.furniture.test(run.text),
  },
  {
    reason: 'title',
    holds: (run, _, { titles }) => run.length < 250 && titles.has(run.text),
  },
  {
    reason: 'machine',
    holds: (run, inColumn) => !inColumn && run.section.name !== 'td' && isForMachines(run.text),
  },
  {
    reason: 'caption',
    holds: (run, inColumn, { phrases }) =>
      run.length < (inColumn ? 220 : 320) && phrases.caption.test(run.text),
  },
  {
    reason: 'link',
    holds: (run, inColumn, { flow }) =>
      run.linkDensity > 0.8 &&
      (isHeading(run.section) ? leadsElsewhere(run, inColumn, flow) : isLinkAlone(run, inColumn)),
  },
];

/** Drops the blocks of the flow that are furniture by themselves. */
export function filterRuns(context: Context): void {
  for (const run of context.flow.runs) {
    if (run.dropped) continue;
    const inColumn = isInColumn(run, context.flow);
    run.dropped = filters.find(({ holds }) => holds(run, inColumn, context))?.reason ?? null;
  }
}

function isForMachines(text: string): boolean {
  return /^(https?:\/\/\S+|\d{4}-\d\d-\d\dT[\d:+.Z-]+)$/.test(text);
}

/** A line that is only a link; in the column a short one that does not shout may be content. */
function isLinkAlone({ section, length, text }: Run, inColumn: boolean): boolean {
  if (/^(li|t[dh]|d[dt]|pre)$/.test(section.name) || length >= 250) return false;
  return !inColumn || length >= 45 || text === text.toUpperCase();
}

/** A linked heading with nothing below it but the next linked heading. */
function leadsElsewhere(run: Run, inColumn: boolean, { runs }: Flow): boolean {
  const next = runs.slice(runs.indexOf(run) + 1).find(({ dropped }) => dropped === null);
  return !next || (!inColumn && isHeading(next.section) && next.linkDensity > 0.8);
}
