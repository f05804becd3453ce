import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { alarm } from '../../src/trigger/alarm.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00.000Z') });
});
afterEach(() => vi.useRealTimers());

test('it rings once, at its moment', () => {
  const rung: string[] = [];
  alarm(() => rung.push(new Date().toISOString())).set('2026-03-01T12:10:00.000Z');
  vi.advanceTimersByTime(3_600_000);
  expect(rung).toEqual(['2026-03-01T12:10:00.000Z']);
});

test('another moment takes the place of the first, and null of that', () => {
  const ring = vi.fn();
  const bell = alarm(ring);
  bell.set('2026-03-01T12:10:00.000Z');
  bell.set('2026-03-01T12:20:00.000Z');
  vi.advanceTimersByTime(15 * 60_000);
  expect(ring).not.toHaveBeenCalled();
  bell.set(null);
  vi.advanceTimersByTime(3_600_000);
  expect(ring).not.toHaveBeenCalled();
});

test('it follows a clock that is set forward', () => {
  const ring = vi.fn();
  alarm(ring).set('2026-03-01T18:00:00.000Z');
  vi.advanceTimersByTime(60_000);
  vi.setSystemTime(new Date('2026-03-01T18:00:01.000Z'));
  vi.advanceTimersByTime(20_000);
  expect(ring).toHaveBeenCalledOnce();
});

test('a moment that is past, because its run failed, is tried again after a pause', () => {
  const ring = vi.fn();
  alarm(ring).set('2026-03-01T11:00:00.000Z');
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(19_000);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(ring).toHaveBeenCalledOnce();
});

test('months ahead it does not ring early', () => {
  const ring = vi.fn();
  alarm(ring).set('2026-06-01T12:00:00.000Z');
  vi.advanceTimersByTime(86_400_000);
  expect(ring).not.toHaveBeenCalled();
});
