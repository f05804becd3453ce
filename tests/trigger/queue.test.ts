import { expect, test } from 'vitest';
import type { Trigger } from '../../src/report.ts';
import { oneAtATime, type Triggers } from '../../src/trigger/queue.ts';

/** A run that ends when it is told to. */
function slowRuns() {
  const started: Triggers[] = [];
  const ends: (() => void)[] = [];
  const run = (triggers: Triggers) => {
    started.push(triggers);
    return new Promise<void>(resolve => ends.push(resolve));
  };
  return { started, run, end: () => ends.shift()?.() };
}

test('requests during a run become one more run, which all of them wait for and which is told of each', async () => {
  const { started, run, end } = slowRuns();
  const request = oneAtATime(run, () => undefined);
  const first = request('start');
  const later = [request('watch'), request('schedule'), request('api'), request('watch')];
  expect(started).toEqual([['start']]);
  end();
  await first;
  await Promise.resolve();
  const both = [['start'], ['watch', 'schedule', 'api']];
  expect(started).toEqual(both);
  end();
  await Promise.all(later);
  expect(started).toEqual(both);
});

test('a run that fails is told of, and the next one starts', async () => {
  const told: unknown[] = [];
  const failure = new Error('the disk is full');
  const started: Trigger[] = [];
  const request = oneAtATime(
    async ([trigger]) => {
      started.push(trigger);
      if (trigger === 'start') throw failure;
    },
    error => told.push(error),
  );
  await Promise.all([request('start'), request('watch')]);
  await request('schedule');
  expect(started).toEqual(['start', 'watch', 'schedule']);
  expect(told).toEqual([failure]);
});
