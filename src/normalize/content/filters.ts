import { isHeading, type Run, type Section } from './block.ts';
import { type Flow, isInColumn } from './flow.ts';
import { serverMessage } from './outline.ts';
import type { PhraseMatcher } from './phrases/phrases.ts';
import type { Reason } from './reason.ts';
import { sentenceEnd } from './sentences.ts';
import type { Titles } from './titles.ts';

/** What a filter may look at beside the run. */
export interface Context {
  readonly flow: Flow;
  readonly titles: Titles;
  readonly phrases: PhraseMatcher;
}

/** Where a run stands: in the main column or not, and before which block that stays. */
interface Place {
  readonly inColumn: boolean;
  readonly next: Run | null;
}

interface Filter {
  readonly reason: Reason;
  readonly holds: (run: Run, place: Place, context: Context) => boolean;
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
    holds: (run, { inColumn }) => run.section.name !== 'td' && isForMachines(run, inColumn),
  },
  {
    reason: 'caption',
    holds: (run, { inColumn }, { phrases }) =>
      run.length < (inColumn ? 220 : 320) && phrases.caption.test(run.text.toLowerCase()),
  },
  {
    reason: 'link',
    holds: (run, { inColumn, next }) =>
      run.linkDensity > 0.8 &&
      (isHeading(run.section) ? leadsElsewhere(inColumn, next) : isLinkAlone(run, inColumn)),
  },
];

/** Drops the blocks of the flow that are furniture by themselves. */
export function filterRuns(context: Context): void {
  // From the end, so that a heading finds what is left after it in one step.
  let next: Run | null = null;
  for (const run of context.flow.runs.toReversed()) {
    if (run.dropped) continue;
    const place = { inColumn: isInColumn(run, context.flow), next };
    run.dropped = filters.find(({ holds }) => holds(run, place, context))?.reason ?? null;
    if (!run.dropped) next = run;
  }
}

const item = /^(li|t[dh]|d[dt]|pre)$/;

const forMachines = /^(https?:\/\/\S+|\d{4}-\d\d-\d\dT[\d:+.Z-]+)( |$)/;

/** A message of the server, or an address or a time alone; in the column only a string of several. */
function isForMachines({ text, length }: Run, inColumn: boolean): boolean {
  if (serverMessage.test(text)) return true;
  if (length > 5_000 || !forMachines.test(text)) return false;
  const [, ...parts] = text.split(' ');
  return inColumn ? parts.some(part => forMachines.test(part)) : parts.length === 0;
}

/** A line that is only a link; in the column a sentence, an address or a few words may be content. */
function isLinkAlone({ section, length, text }: Run, inColumn: boolean): boolean {
  if (isItem(section) || length >= 250) return false;
  if (!inColumn) return true;
  const isText = length < 45 || sentenceEnd.test(text) || /^https?:\/\/\S+$/.test(text);
  return !isText || text === text.toUpperCase();
}

/** An item of a list or table, or the paragraph in one, as loose lists have it. */
function isItem({ name, parent }: Section): boolean {
  return item.test(name) || (name === 'p' && parent !== null && item.test(parent.name));
}

/** A linked heading with nothing below it but the next linked heading. */
function leadsElsewhere(inColumn: boolean, next: Run | null): boolean {
  return !next || (!inColumn && isHeading(next.section) && next.linkDensity > 0.8);
}
