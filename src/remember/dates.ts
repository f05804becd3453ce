import type { Instant } from '../article.ts';
import type { Remembered } from './remembered.ts';
import { isSalvaged } from './salvaged.ts';
import type { Sighting } from './sighting.ts';

/**
 * When an entry counts as published: the stated date, else what has been recorded for it, else the
 * file's time at first sight.
 */
export function publishedDate(file: Sighting, entry: Remembered | null, now: Instant): Instant {
  return file.published ?? entry?.published ?? earlier(file.modified, now);
}

/**
 * When an entry counts as updated. It moves only when the content has changed, and never back: to
 * the stated date, else to the file's time, else to `now`; to `now` too where only a local file that
 * it refers to has changed.
 */
export function updatedDate(
  file: Sighting,
  entry: Remembered | null,
  published: Instant,
  now: Instant,
): Instant {
  const stated = file.updated !== null && file.updated <= later(now, published) ? file.updated : '';
  if (entry === null || published > now) return later(stated, published);
  if (!isRevised(file, entry)) return later(entry.updated, published);
  const changed = file.hash === entry.hash ? now : earlier(file.modified, now);
  const told = later(stated, later(changed, published));
  return told > entry.updated ? told : later(now, entry.updated);
}

/**
 * New bytes, of the file or of a local file that it refers to, that read differently. A file that
 * was touched, or new rules, revise nothing. What an entry said that was salvaged from a feed is not
 * known.
 */
export function isRevised(file: Sighting, entry: Remembered): boolean {
  if (isSalvaged(entry)) return false;
  const isNew = file.hash !== entry.hash || file.media !== entry.media;
  return isNew && file.content !== entry.content;
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
