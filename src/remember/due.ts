import type { Instant } from '../article.ts';
import type { Change } from '../report.ts';
import { standingOf } from './decide.ts';
import type { Remembered } from './remembered.ts';

export interface Turned {
  readonly entry: Remembered;
  readonly change: Change | null;
}

/** What the passing of time does to an entry: it comes out, or its end has come. Pure. */
export function turn(entry: Remembered, now: Instant): Turned {
  const standing = standingOf(entry, now);
  const { path, id, title } = entry;
  const kind = standing === 'published' ? 'due' : 'expired';
  const change: Change | null =
    standing === entry.standing ? null : { kind, path, id, title, why: null };
  return { entry: { ...entry, standing }, change };
}
