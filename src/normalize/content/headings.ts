import { isHeading, type Run } from './block.ts';
import type { Flow } from './flow.ts';
import type { Reason } from './reason.ts';

/** Reasons for which a heading's whole section may be gone. */
const sectionsGo: ReadonlySet<Reason> = new Set<Reason>([
  'card',
  'class',
  'comments',
  'element',
  'end',
  'legal',
  'link',
  'links',
  'phrase',
  'site footer',
  'soliciting',
  'tail',
]);

/** Drops a heading after which nothing is left, or nothing of its own section. */
export function dropEmptyHeadings({ runs }: Flow): void {
  let next: Run | null = null;
  let sectionWent = false;
  for (const run of runs.toReversed()) {
    if (!run.dropped && isHeading(run.section) && isEmpty(run, next, sectionWent))
      run.dropped = 'empty heading';
    if (run.dropped) sectionWent ||= sectionsGo.has(run.dropped);
    else {
      next = run;
      sectionWent = false;
    }
  }
}

function isEmpty(heading: Run, next: Run | null, sectionWent: boolean): boolean {
  if (!next) return true;
  const isFollowed = isHeading(next.section) && next.section.name <= heading.section.name;
  return isFollowed && sectionWent;
}
