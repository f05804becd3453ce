import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveStart, planArchives } from '../../src/select/archives.ts';

test.each([
  [0, { current: 0, archives: 0 }],
  [50, { current: 50, archives: 0 }],
  [51, { current: 26, archives: 1 }],
  [76, { current: 26, archives: 2 }],
  [100_000, { current: 50, archives: 3998 }],
])('%d entries with a limit of 50 and blocks of 25', (total, plan) => {
  expect(planArchives(total, 50, 25)).toEqual({ ...plan, size: 25 });
});

const sizes = fc.record({
  total: fc.integer({ min: 0, max: 3000 }),
  limit: fc.integer({ min: 1, max: 100 }),
  block: fc.integer({ min: 1, max: 100 }),
});

test('whoever walks from the feed through its archives meets every entry once', () => {
  fc.assert(
    fc.property(sizes, ({ total, limit, block }) => {
      const { current, archives, size } = planArchives(total, limit, block);
      expect(current).toBeLessThanOrEqual(limit);
      let next = current;
      for (let number = archives; number >= 1; number--) {
        expect(archiveStart(number, total, size)).toBe(next);
        next += size;
      }
      expect(next).toBe(total);
    }),
  );
});

test('a new entry moves none that is in an archive', () => {
  fc.assert(
    fc.property(sizes, ({ total, limit, block }) => {
      const { archives, size } = planArchives(total, limit, block);
      const later = planArchives(total + 1, limit, block);
      expect(later.archives).toBeGreaterThanOrEqual(archives);
      for (let number = 1; number <= archives; number++)
        expect(archiveStart(number, total + 1, size)).toBe(archiveStart(number, total, size) + 1);
    }),
  );
});
