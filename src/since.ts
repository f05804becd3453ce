import type { Instant } from './article.ts';

/** Milliseconds of the units that a duration is written in. */
const units: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/**
 * The moment that `since` means: a date or a moment in ISO 8601, or a duration back from `now`, such
 * as `90m`, `12h`, `3d` or `2w`. Null where it is neither.
 */
export function momentSince(since: string, now: Instant): Instant | null {
  const [, count, unit] = /^(\d{1,6})([mhdw])$/.exec(since) ?? [];
  if (count !== undefined && unit !== undefined)
    return new Date(Date.parse(now) - Number(count) * (units[unit] ?? 0)).toISOString();
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(since)) return null;
  const moment = Date.parse(since);
  return Number.isNaN(moment) || !isDay(since.slice(0, 10)) ? null : new Date(moment).toISOString();
}

/** Whether the month has the day: JavaScript takes February 30 for March 2. */
function isDay(date: string): boolean {
  return new Date(date).toISOString().startsWith(date);
}
