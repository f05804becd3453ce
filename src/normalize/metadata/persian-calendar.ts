/** The months of the Persian calendar from the first on, as pages of Iran write them. */
export const persianMonths: readonly string[] =
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');

const day = 24 * 60 * 60 * 1000;

/** 1 Farvardin 1370, at the start of a cycle of leap years that holds from 1343 to 1472. */
const start = { year: 1370, time: Date.UTC(1991, 2, 21) };

/** Days before each month: the first six have 31 days, the others 30. */
function daysBefore(month: number): number {
  return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
}

/** Leap years of the solar Hijri calendar repeat in cycles of 33 years. */
function isLeap(year: number): boolean {
  return [1, 5, 9, 13, 17, 22, 26, 30].includes(year % 33);
}

/** A day of the Persian calendar as one of ours; exact from 1343 to 1472, our 1964 to 2093. */
export function fromPersian(date: { year: number; month: number; day: number }): {
  year: number;
  month: number;
  day: number;
} {
  let days = daysBefore(date.month) + date.day - 1;
  for (let year = start.year; year < date.year; year++) days += isLeap(year) ? 366 : 365;
  for (let year = start.year - 1; year >= date.year; year--) days -= isLeap(year) ? 366 : 365;
  const found = new Date(start.time + days * day);
  return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() };
}
