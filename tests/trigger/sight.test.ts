import { expect, test } from 'vitest';
import { afterLook, firstSight } from '../../src/trigger/sight.ts';

/** The looks, one a second from `first` on, that were told of. */
function toldOf(first: string, looks: readonly string[]): number[] {
  let sight = firstSight(first);
  return looks.flatMap((seen, at) => {
    const [after, isToTell] = afterLook(sight, seen, at * 1_000);
    sight = after;
    return isToTell ? [at] : [];
  });
}

test.each([
  ['nothing changes', 'aaaa', []],
  ['a file is written at once', 'abbbb', [2]],
  ['a file is written piece by piece', 'abcdeee', [5]],
  ['a file comes and goes', 'abaaa', []],
  ['a file changes twice', 'abbbccc', [2, 5]],
  ['a file goes on changing for ever', 'abcdefghijklmnopqrstuvwxyz', [11, 22]],
])('%s', (_, looks, told) => {
  expect(toldOf('a', [...looks])).toEqual(told);
});
