import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settling } from '../../src/trigger/settling.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => vi.useRealTimers());

/** How often a file counts as written of which something is heard at these seconds. */
function written(seconds: readonly number[], isPiece: boolean): number {
  const settled = vi.fn();
  const files = settling(settled);
  let now = 0;
  for (const second of seconds) {
    vi.advanceTimersByTime((second - now) * 1_000);
    now = second;
    files.heard('a.md', isPiece);
  }
  vi.advanceTimersByTime(60_000);
  return settled.mock.calls.length;
}

const count = (until: number) => [...Array(until).keys()];

test.each([
  ['that is written at once', [0, 0.01, 0.02], 1],
  ['that is saved again after a while', [0, 10, 20], 3],
  // When the first piece has been silent nobody knows yet that it is one.
  ['that takes 20 seconds, with a pause after each', count(20), 2],
  ['that takes 20 seconds, a piece every tenth of a second', count(200).map(at => at / 10), 1],
  ['to which something is added every ten seconds', count(6).map(at => at * 10), 6],
])('a file %s', (_, seconds, times) => {
  expect(written(seconds, true)).toBe(times);
});

test('a file that takes the place of another is whole each time', () => {
  expect(written(count(20), false)).toBe(20);
});
