import { expect, test } from 'vitest';
import type { Trigger } from '../../src/report.ts';
import { oneAtATime } from '../../src/trigger/queue.ts';

/** A run that ends when it is told to. */
function slowRuns() {
  const started: Trigger[] = [];
  const ends: (() => void)[] = [];
  const run = (trigger: Trigger) => {
    started.push(trigger);
    return new Promise<void>(resolve => ends.push(resolve));
  };
  return { started, run, end: () => ends.shift()?.() };
}

test('requests during a run become one more run, which all of them wait for', async () => {
  const { started, run, end } = slowRuns();
  const request = oneAtATime(run, () => undefined);
  const first = request('start');
  const later = [request('watch'), request('schedule'), request('api')];
  expect(started).toEqual(['start']);
  end();
  await first;
  await Promise.resolve();
  expect(started).toEqual(['start', 'watch']);
  end();
  await Promise.all(later);
  expect(started).toEqual(['start', 'watch']);
});

test('a run that fails is told of, and the next one starts', async () => {
  const told: unknown[] = [];
  const failure = new Error('the disk is full');
  const started: Trigger[] = [];
  const request = oneAtATime(
    async trigger => {
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
