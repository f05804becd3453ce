import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { hubCaller } from '../../../src/cli/serving/hubs.ts';
import { planPings } from '../../../src/publish/hubs/plan.ts';
import { lastPings, planPing } from '../../../src/remember/store/pings.ts';
import { openState, type State } from '../../../src/remember/store/state.ts';
import { answers, startFlakyHub } from '../../publish/hubs/flaky-hub.ts';
import { until } from '../serve-command.ts';

let state: State;
let logged: string[];
let stop: AbortController;

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-hubs-'));
  state = await openState(folder);
  logged = [];
  stop = new AbortController();
  onTestFinished(async () => {
    stop.abort();
    await state.destroy();
    rmSync(folder, { recursive: true });
  });
});

/** Plans a notice as a run does, and has it delivered. */
async function published(served: () => Promise<void>) {
  const hub = await startFlakyHub(answers(204));
  const changed = [{ path: 'rss.xml', mediaType: 'application/rss+xml; charset=utf-8' }];
  const hubs = [{ protocol: 'websub', address: hub.url } as const];
  const now = new Date().toISOString();
  await planPing(state, planPings(changed, hubs, 'https://gazette.example/', now));
  const log = pino({}, { write: line => logged.push(JSON.parse(line).msg) });
  return { hub, caller: hubCaller(state, served, log, stop.signal) };
}

test('a hub is told at once of what was published', async () => {
  const { hub, caller } = await published(async () => undefined);
  caller.wake();
  await until(async () => (await lastPings(state, 1))[0]?.state === 'told' || undefined);
  expect(hub.notices).toHaveLength(1);
});

test('what could not be served yet is told later, without asking', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let isServed = false;
  const { hub, caller } = await published(async () => {
    if (!isServed) throw new Error('the database is away');
  });
  caller.wake();
  while (logged.length === 0) await new Promise(setImmediate);
  expect([logged, hub.notices]).toEqual([['telling the hubs failed'], []]);
  isServed = true;
  await vi.advanceTimersByTimeAsync(60_000);
  while (hub.notices.length === 0) await new Promise(setImmediate);
});
