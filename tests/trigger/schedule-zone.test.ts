import { expect, onTestFinished, test, vi } from 'vitest';
import { nextSlot } from '../../src/trigger/cron.ts';
import { scheduleZone } from '../../src/trigger/schedule-zone.ts';

test.each([
  ['*/5 * * * *', 'Europe/Berlin', 'UTC'],
  ['0 0-23 * * *', 'America/New_York', 'UTC'],
  ['0 3 * * *', 'Europe/Berlin', 'Europe/Berlin'],
  ['0 * * * Mon-Fri', 'Europe/Berlin', 'Europe/Berlin'],
  ['0 * * * *', 'Asia/Kathmandu', 'Asia/Kathmandu'],
  // Half an hour from itself in summer.
  ['0 * * * *', 'Australia/Lord_Howe', 'Australia/Lord_Howe'],
])('times of %s in %s are found in %s', (expression, zone, found) => {
  expect(scheduleZone(expression, zone)).toBe(found);
});

test.each([
  ['the hour that comes twice in autumn', '2026-10-25T00:00:30Z', '2026-10-25T00:20:00.000Z'],
  ['the hour that comes again', '2026-10-25T00:59:30Z', '2026-10-25T01:00:00.000Z'],
  ['the hour that is left out in spring', '2026-03-29T00:59:30Z', '2026-03-29T01:00:00.000Z'],
])('a schedule of every 20 minutes goes on in %s', (_, now, next) => {
  vi.useFakeTimers({ now: new Date(now) });
  onTestFinished(() => void vi.useRealTimers());
  expect(nextSlot('*/20 * * * *', 'Europe/Berlin')).toBe(next);
});
