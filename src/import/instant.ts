import type { Instant } from '../article.ts';

/** A date as feeds and exports write it, in UTC where it names no zone; null where it is none. */
export function instant(text: string | null): Instant | null {
  if (text === null || text.startsWith('0000')) return null;
  const hasZone =
    /(?:Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2})$/i.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = Date.parse(hasZone ? text : `${text}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
