import { expect, test } from 'vitest';
import { momentSince } from '../src/since.ts';

const now = '2026-03-10T12:00:00.000Z';

test.each([
  ['2026-03-01', '2026-03-01T00:00:00.000Z'],
  ['2026-03-01T08:30:00+02:00', '2026-03-01T06:30:00.000Z'],
  ['90m', '2026-03-10T10:30:00.000Z'],
  ['12h', '2026-03-10T00:00:00.000Z'],
  ['3d', '2026-03-07T12:00:00.000Z'],
  ['2w', '2026-02-24T12:00:00.000Z'],
  ['yesterday', null],
  ['3', null],
  ['3y', null],
  ['2026-13-01', null],
  ['2026-02-30', null],
  ['2026-02-30T08:00:00Z', null],
  ['', null],
])('since %s is %s', (since, moment) => {
  expect(momentSince(since, now)).toBe(moment);
});
