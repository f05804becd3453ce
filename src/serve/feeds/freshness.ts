import type { Instant } from '../../article.ts';

const minute = 60;
const shortest = 15 * minute;
const longest = 60 * minute;

/**
 * Seconds for which a document may be used without asking again: until the next scheduled run,
 * when it can change, but between a quarter of an hour and an hour.
 *
 * @param now milliseconds since 1970
 * @param nextRun null where no run is scheduled
 */
export function maxAge(now: number, nextRun: Instant | null): number {
  if (nextRun === null) return longest;
  const left = Math.ceil((Date.parse(nextRun) - now) / 1000);
  return Math.min(Math.max(left, shortest), longest);
}

/** Cache-Control of a document: a stale copy may bridge a refresh, or a day of trouble (RFC 5861). */
export function cacheControl(now: number, nextRun: Instant | null): string {
  const age = maxAge(now, nextRun);
  return `public, max-age=${age}, stale-while-revalidate=${age}, stale-if-error=86400`;
}

const second = 1000;

/** `cacheControl` of now, worked out once a second: a schedule takes long to say what comes next. */
export function steadyCacheControl(nextRun: () => Instant | null): () => string {
  let value = '';
  let until = 0;
  return () => {
    const now = Date.now();
    if (now >= until) {
      value = cacheControl(now, nextRun());
      until = now + second;
    }
    return value;
  };
}
