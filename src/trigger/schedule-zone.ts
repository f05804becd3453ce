import { validateDetailed } from 'node-cron';

/** Values of the fields of an expression that holds for every hour of every day. */
const every = { hour: 24, dayOfMonth: 31, month: 12, dayOfWeek: 7 };

/**
 * The zone by which the times of an expression are found. What holds for every hour comes at the
 * same times in all zones that are whole hours from UTC, and UTC has each hour once: of the one that
 * others have twice in autumn, node-cron leaves out the first.
 */
export function scheduleZone(expression: string, timeZone: string): string {
  const { fields } = validateDetailed(expression);
  const isEveryHour =
    fields !== null &&
    fields !== undefined &&
    fields.hour.length === every.hour &&
    fields.dayOfMonth.length === every.dayOfMonth &&
    fields.month.length === every.month &&
    fields.dayOfWeek.length === every.dayOfWeek;
  return isEveryHour && isWholeHours(timeZone) ? 'UTC' : timeZone;
}

/** Whether the zone is whole hours from UTC, in each month of this year. */
function isWholeHours(timeZone: string): boolean {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const year = new Date().getUTCFullYear();
  return [...Array(12).keys()].every(month => {
    const parts = format.formatToParts(Date.UTC(year, month));
    const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return /^GMT(?:[+-]\d\d:00)?$/.test(offset);
  });
}
