import { expect, test } from 'vitest';
import { cacheControl, maxAge, steadyCacheControl } from '../../src/serve/feeds/freshness.ts';

const now = Date.parse('2026-03-01T08:00:00.000Z');

test.each([
  ['in five minutes', '2026-03-01T08:05:00.000Z', 900],
  ['in half an hour', '2026-03-01T08:30:00.500Z', 1801],
  ['tomorrow', '2026-03-02T08:00:00.000Z', 3600],
  ['late', '2026-03-01T07:59:00.000Z', 900],
  ['never', null, 3600],
])('a copy is good until the next run, which is %s', (_, nextRun, seconds) => {
  expect(maxAge(now, nextRun)).toBe(seconds);
});

test('a stale copy may bridge a refresh and a day of trouble', () => {
  expect(cacheControl(now, null)).toBe(
    'public, max-age=3600, stale-while-revalidate=3600, stale-if-error=86400',
  );
});

test('many requests ask the schedule once', () => {
  let asked = 0;
  const current = steadyCacheControl(() => {
    asked++;
    return null;
  });
  for (let request = 0; request < 100; request++) current();
  expect(asked).toBeLessThan(5);
});
