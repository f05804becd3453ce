import type { Standing } from '../entry.ts';
import type { Remembered } from './remembered.ts';

/** What was said of an entry that did not show, and does now. */
const over: Readonly<Record<Exclude<Standing, 'published'>, string>> = {
  draft: 'no draft any more',
  embargoed: 'no longer under embargo',
  expired: 'no longer expired',
};

type Reason = (before: Remembered, now: Remembered) => string | null;

/** What a person cannot see in the entry as it is now, in the order in which it is told. */
const reasons: readonly Reason[] = [
  (before, now) => (before.path === now.path ? null : `renamed from ${before.path}`),
  (before, now) => (before.standing === now.standing ? null : (waiting(now) ?? end(before))),
  (before, now) => (before.title === now.title ? null : `its title was ${before.title}`),
  (before, now) => (before.published === now.published ? null : `its date was ${before.published}`),
  (before, now) => (before.media === now.media ? null : 'a file beside it is another'),
];

/** Why an entry is not what it was, in plain words; null where that is its text, or what stands around it. */
export function whyChanged(before: Remembered, now: Remembered): string | null {
  const told = reasons.flatMap(reason => reason(before, now) ?? []);
  return told.length === 0 ? null : told.join('; ');
}

/** Why an entry does not show; null where it does. */
export function waiting({ standing, published }: Remembered): string | null {
  if (standing === 'embargoed') return `under embargo until ${published}`;
  return standing === 'published' ? null : standing;
}

function end({ standing }: Remembered): string | null {
  return standing === 'published' ? null : over[standing];
}
