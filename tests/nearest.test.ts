import { expect, test } from 'vitest';
import { nearest } from '../src/nearest.ts';

test.each([
  ['inspct', ['init', 'inspect', 'run'], 'inspect'],
  ['rum', ['run', 'rue'], 'run'],
  ['', ['b', 'a'], 'b'],
  ['anything', [], null],
])('%s among %j is %s', (written, names, meant) => {
  expect(nearest(written, names)).toBe(meant);
});
