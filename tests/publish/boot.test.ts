import { expect, test } from 'vitest';
import { isSameBoot, startOf } from '../../src/publish/boot.ts';

const noon = Date.parse('2026-03-01T12:00:00.400Z');

test('the start of the system is now less the time that it has been running', () => {
  expect(startOf(noon, 3600.3)).toBe('2026-03-01T11:00:00.000Z');
});

test.each([
  ['an hour later', noon + 3_600_000, 7200.3, true],
  ['while a clock drifts', noon + 86_400_000, 89_996, true],
  ['after another start', noon + 60_000, 20, false],
  ['after a start at once', noon + 3_600_000, 7190, false],
  ['after a clock was set', noon + 7_200_000, 3660, false],
])('%s, seen from then and now', (_, now, running, isSame) => {
  expect(isSameBoot(startOf(noon, 3600.3), startOf(now, running))).toBe(isSame);
});

test('ids are the same or not, whatever they look like', () => {
  const [one, other] = [
    '9f4b3c1e-2026-4d5e-8f6a-7b8c9d0e1f2a',
    '9f4b3c1e-2026-4d5e-8f6a-7b8c9d0e1f2b',
  ];
  expect(isSameBoot(one, one)).toBe(true);
  expect(isSameBoot(one, other)).toBe(false);
});
