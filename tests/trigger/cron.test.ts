import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { load } from '../../src/config/load.ts';
import { cronMistake, minutesBetween, nextSlot, onSchedule } from '../../src/trigger/cron.ts';

test.each(['*/5 * * * *', '0 9 * * Mon-Fri', '30 0 4 1 1 *', '@daily'])(
  '%s is a schedule',
  text => {
    expect(cronMistake(text)).toBeNull();
  },
);

test.each([
  ['61 * * * *', 'minute'],
  ['* 24 * * *', 'hour'],
  ['hourly', 'fields'],
])('%s is none, because of its %s', (text, part) => {
  expect(cronMistake(text)).toContain(part);
});

test.each([
  ['* * * * *', 15],
  ['*/20 * * * *', 20],
  ['*/30 * * * *', 30],
  ['0 * * * *', 60],
  ['0 9 * * *', 60],
])('copies made by %s are good for %i minutes', (text, minutes) => {
  expect(minutesBetween(text)).toBe(minutes);
});

test('the next slot is in the zone of the schedule', () => {
  const [utc, kathmandu] = ['UTC', 'Asia/Kathmandu'].map(zone => nextSlot('0 9 * * *', zone));
  expect(utc).toMatch(/T09:00:00\.000Z$/);
  expect(kathmandu).toMatch(/T03:15:00\.000Z$/);
});

test('a mistake in the schedule is a problem of the configuration, with its line', () => {
  expect(() => load('site:\n  title: A\nschedule:\n  cron: "61 * * * *"\n', {})).toThrow(
    /^pressrun\.yaml:4: schedule\.cron is no schedule \(minute: 61/,
  );
});

test('ticks that may come later come, until the schedule is stopped', async () => {
  let ticks = 0;
  const always = async () => true;
  const clockwork = onSchedule('* * * * * *', 'UTC', 1, always, () => ticks++);
  while (ticks < 2) await setTimeout(20);
  clockwork.stop();
  await setTimeout(2500);
  expect(ticks).toBe(2);
});
