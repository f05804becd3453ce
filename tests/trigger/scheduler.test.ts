import { expect, onTestFinished, test } from 'vitest';
import type { Trigger } from '../../src/report.ts';
import { type ScheduleOptions, schedule } from '../../src/trigger/scheduler.ts';

/** A schedule that starts nothing by itself while a test runs. */
function scheduled(options: Pick<ScheduleOptions, 'run' | 'failed' | 'nextChange'>) {
  const scheduler = schedule({
    ...{ cron: '0 0 1 1 *', timeZone: 'UTC', jitter: 0, watch: null },
    ...{ elect: async () => true, ...options },
  });
  onTestFinished(() => scheduler.stop());
  return scheduler;
}

test('a run that was asked for during the last one is not started any more', async () => {
  const started: Trigger[] = [];
  let end = (): void => undefined;
  const { request, stop } = scheduled({
    run: ([trigger]) => {
      started.push(trigger);
      return new Promise(resolve => {
        end = resolve;
      });
    },
    failed: error => expect.fail(String(error)),
    nextChange: async () => null,
  });
  const asked = [request('start'), request('watch')];
  await stop();
  end();
  await Promise.all(asked);
  expect(started).toEqual(['start']);
});

test('what a run fails of is told, also when the next change cannot be looked up', async () => {
  const told: unknown[] = [];
  const [unlisted, away] = [new Error('no folder'), new Error('the database is away')];
  const { request } = scheduled({
    run: () => Promise.reject(unlisted),
    failed: error => told.push(error),
    nextChange: () => Promise.reject(away),
  });
  await request('schedule');
  expect(told).toEqual([away, unlisted]);
});
