import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { asDone } from '../../src/pressrun/crew/as-done.ts';

/** Work that ends when it is told to; what is begun stands in `begun`. */
function workshop() {
  const begun: number[] = [];
  const ends = new Map<number, (error?: Error) => void>();
  const work = (item: number): Promise<number> => {
    begun.push(item);
    return new Promise((resolve, reject) => {
      ends.set(item, error => (error === undefined ? resolve(item) : reject(error)));
    });
  };
  return { begun, work, end: (item: number, error?: Error) => ends.get(item)?.(error) };
}

test('work that takes long keeps no other waiting', async () => {
  const { begun, work, end } = workshop();
  const results = asDone([1, 2, 3, 4], 2, work);
  const first = results.next();
  expect(begun).toEqual([1, 2]);
  end(2);
  expect((await first).value).toBe(2);
  const second = results.next();
  await setImmediate();
  expect(begun).toEqual([1, 2, 3]);
  end(3);
  expect((await second).value).toBe(3);
});

test('nothing is begun while a result is being looked at', async () => {
  const { begun, work, end } = workshop();
  const results = asDone([1, 2, 3, 4], 2, work);
  const first = results.next();
  end(1);
  end(2);
  await first;
  await setImmediate();
  expect(begun).toEqual([1, 2]);
});

test('every result is given once, and what fails is thrown', async () => {
  const all: number[] = [];
  for await (const one of asDone([1, 2, 3, 4, 5], 3, async item => item)) all.push(one);
  expect(all.toSorted()).toEqual([1, 2, 3, 4, 5]);
  const { work, end } = workshop();
  const failing = asDone([1, 2], 2, work);
  const first = failing.next();
  end(2, new Error('the disk is full'));
  await expect(first).rejects.toThrow('the disk is full');
});
