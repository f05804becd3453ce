import { expect, test } from 'vitest';
import { instant } from '../../src/import/instant.ts';

test.each([
  ['Sat, 08 Nov 2025 17:05:00 +0100', '2025-11-08T16:05:00.000Z'],
  ['Sat, 08 Nov 2025 17:05:00 GMT', '2025-11-08T17:05:00.000Z'],
  ['Sat, 08 Nov 2025 17:05:00 EST', '2025-11-08T22:05:00.000Z'],
  ['Sat, 08 Nov 2025 17:05:00', '2025-11-08T17:05:00.000Z'],
  ['2025-11-08 17:05:00', '2025-11-08T17:05:00.000Z'],
  ['2025-11-08T17:05:00', '2025-11-08T17:05:00.000Z'],
  ['2025-11-08T17:05:00-05:00', '2025-11-08T22:05:00.000Z'],
  ['2025-11-08', '2025-11-08T00:00:00.000Z'],
])('%s is the same in every time zone', (text, expected) => {
  expect(instant(text)).toBe(expected);
});

test.each([
  ['what WordPress writes for drafts', '0000-00-00 00:00:00'],
  ['what WordPress makes of that', 'Mon, 30 Nov -0001 00:00:00 +0000'],
  ['words', 'last week'],
  ['nothing', ''],
])('%s is no date', (_, text) => {
  expect(instant(text)).toBeNull();
});
