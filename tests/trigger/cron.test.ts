import { expect, onTestFinished, test, vi } from 'vitest';
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

/** A schedule of every minute, on a clock of its own; who is asked for a slot says `isMine`. */
function everyMinute(isMine: boolean) {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00.000Z') });
  onTestFinished(() => void vi.restoreAllMocks().useRealTimers());
  // The other clock goes on as this one does: nobody has set it.
  vi.spyOn(performance, 'now').mockImplementation(Date.now);
  const [slots, ticks]: [string[], string[]] = [[], []];
  const elect = async (slot: string) => {
    slots.push(slot);
    return isMine;
  };
  const tick = () => void ticks.push(new Date().toISOString());
  const clockwork = onSchedule('* * * * *', 'UTC', 1, elect, tick);
  onTestFinished(clockwork.stop);
  return { slots, ticks, clockwork };
}

test('ticks that may come later come, until the schedule is stopped', async () => {
  const { ticks, clockwork } = everyMinute(true);
  await vi.advanceTimersByTimeAsync(121_000);
  expect(ticks.map(tick => tick.slice(11, 19))).toEqual(['12:01:00', '12:02:00']);
  clockwork.stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(ticks).toHaveLength(2);
});

test('slots that were missed while the process was busy are one late tick, for the last of them', async () => {
  const { slots, ticks } = everyMinute(true);
  vi.setSystemTime(new Date('2026-03-01T12:09:30.000Z'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(slots).toEqual(['pressrun:2026-03-01T12:10:00.000Z']);
  expect(ticks).toEqual(['2026-03-01T12:10:30.000Z']);
});

test('a slot that was missed here, and that another process has had, is no tick', async () => {
  const { slots, ticks } = everyMinute(false);
  vi.setSystemTime(new Date('2026-03-01T12:00:30.000Z'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([slots, ticks]).toEqual([['pressrun:2026-03-01T12:01:00.000Z'], []]);
});

test.each([
  ['forward past a slot, makes up for it at once', '2026-03-01T12:00Z', '2026-03-01T15:30Z', 1],
  ['back by years, goes by the clock as it is', '2031-03-01T12:00Z', '2026-03-01T14:50Z', 1],
  ['forward, past no slot, makes up for nothing', '2026-03-01T12:00Z', '2026-03-01T14:00Z', 0],
])('a clock that is set %s', async (_, before, after, expected) => {
  vi.useFakeTimers({ now: new Date(before) });
  onTestFinished(() => void vi.useRealTimers());
  let ticks = 0;
  const clockwork = onSchedule(
    '0 15 * * *',
    'UTC',
    0,
    async () => true,
    () => ticks++,
  );
  onTestFinished(clockwork.stop);
  await vi.advanceTimersByTimeAsync(60_000);
  vi.setSystemTime(new Date(after));
  await vi.advanceTimersByTimeAsync(15 * 60_000);
  expect(ticks).toBe(expected);
});
