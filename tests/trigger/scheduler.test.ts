import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Trigger } from '../../src/report.ts';
import { type ScheduleOptions, schedule } from '../../src/trigger/scheduler.ts';

/** A schedule that starts nothing by itself while a test runs. */
function scheduled(
  options: Pick<ScheduleOptions, 'run' | 'failed' | 'nextChange'> & Partial<ScheduleOptions>,
) {
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

test('what changes while the first run lists the folder is not missed: all is watched before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-schedule-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'a/b/last'), { recursive: true });
  const steps: string[] = [];
  const failed = (error: unknown) => expect.fail(String(error));
  const isHidden = (name: string) => {
    steps.push(name);
    return false;
  };
  const { request } = scheduled({
    ...{ failed, nextChange: async () => null },
    watch: { folder, isArticle: () => false, isHidden, failed, polling: false },
    run: async () => void steps.push('run'),
  });
  await request('start');
  expect(steps).toEqual(['a', 'b', 'last', 'run']);
});

test('what is due does not wait for the schedule: a run is made at its moment, and at the next', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00.000Z') });
  onTestFinished(() => void vi.useRealTimers());
  const moments = ['2026-03-01T12:07:30.000Z', '2026-03-01T13:00:00.000Z'];
  const made: string[] = [];
  const { request, lookAhead } = scheduled({
    failed: error => expect.fail(String(error)),
    nextChange: async () => moments.find(moment => moment > new Date().toISOString()) ?? null,
    run: async ([trigger]) => void made.push(`${trigger} ${new Date().toISOString()}`),
  });
  await request('start');
  await vi.advanceTimersByTimeAsync(2 * 3_600_000);
  expect(made).toEqual(['start 2026-03-01T12:00:00.000Z', ...moments.map(at => `due ${at}`)]);
  // Another process has found one.
  moments.push('2026-03-01T14:30:00.000Z');
  await lookAhead();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(made.at(-1)).toBe('due 2026-03-01T14:30:00.000Z');
});
