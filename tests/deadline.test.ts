import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { collect } from '../src/cli/serving/collect.ts';
import { deadline } from '../src/deadline.ts';

test('time runs out also where garbage has been collected meanwhile', async () => {
  const signal = deadline(new AbortController().signal, 50);
  await setImmediate();
  collect();
  await expect.poll(() => signal.reason?.name).toBe('TimeoutError');
});

test('who is to stop is told the reason at once', () => {
  const stop = new AbortController();
  const signal = deadline(stop.signal, 60_000);
  stop.abort(new Error('stopped'));
  expect(signal.reason).toEqual(new Error('stopped'));
});
