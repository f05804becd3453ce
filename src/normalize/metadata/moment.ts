import type { Instant } from '../../article.ts';
import type { CalendarDate } from './calendar-date.ts';
import { findDate } from './calendar-date.ts';
import { findTime } from './clock-time.ts';
import { westernDigits } from './digits.ts';
import type { WallTime } from './wall-time.ts';
import { utcTime, zonedTime } from './wall-time.ts';

/** How to read what a date leaves open. */
export interface DateHabits {
  /** IANA zone of a date that names none. */
  readonly timeZone: string;
  /**
   * `03/04/2024` is the third of April. No getter: V8 keeps that of an object made in place, with all
   * that it knows, until all garbage is collected.
   */
  readonly dayFirst: () => boolean;
}

/**
 * The first date in a text as a moment; null where there is none. Known are ISO 8601, RFC 9110
 * and RFC 5322 dates, dates with a month's name in many languages, numeric dates, and seconds or
 * milliseconds since 1970. A date without a time is midnight. Relative dates are not dates.
 */
export function readMoment(text: string, habits: DateHabits): Instant | null {
  const digits = text.trim();
  if (/^\d{10}$|^\d{13}$/.test(digits)) {
    return instant(Number(digits) * (digits.length === 10 ? 1000 : 1));
  }
  const plain = westernDigits(text);
  const date = findDate(plain, isOpen.test(plain) && habits.dayFirst());
  return date === null ? null : instant(momentOf(date, plain, habits));
}

/** Which of two numbers is the month depends on habits, which take some work to find out. */
const isOpen = /\d\/\d\d?\/\d/;

function momentOf(date: CalendarDate, text: string, { timeZone }: DateHabits): number {
  const time = findTime(text, date);
  const { year, month, day } = date;
  const wall: WallTime = {
    year,
    month,
    day,
    hour: time?.hour ?? 0,
    minute: time?.minute ?? 0,
    second: time?.second ?? 0,
  };
  const zone = time?.zone ?? timeZone;
  return typeof zone === 'number' ? utcTime(wall) - zone * 60_000 : zonedTime(wall, zone);
}

function instant(time: number): Instant | null {
  return Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString() : null;
}
