import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Ping, PingProtocol } from '../../../src/ping.ts';
import { deliver } from '../../../src/publish/hubs/deliver.ts';
import { planPings } from '../../../src/publish/hubs/plan.ts';
import { claimPings, nextPing, planPing, recordPing } from '../../../src/remember/store/pings.ts';
import { openStore, type Store } from '../../../src/remember/store/state.ts';
import { freePort } from '../../port.ts';
import { answers, complains, dawdles, hangs, hangsUp, startFlakyHub } from './flaky-hub.ts';

const site = 'https://harbour.example/';
const start = '2026-03-01T12:00:00.000Z';
const rss = { path: 'rss.xml', mediaType: 'application/rss+xml; charset=utf-8' };

let store: Store;
let folder: string;
let now: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pressrun-'));
  store = await openStore(folder, site);
  now = start;
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
});

async function plan(hub: string, protocol: PingProtocol = 'websub'): Promise<void> {
  await planPing(store.state, planPings([rss], [{ protocol, address: hub }], site, now));
}

/** @param patience milliseconds; short where the hub is not going to answer */
function tell(patience = 5_000, stop = new AbortController().signal): Promise<Ping[]> {
  return deliver({
    claim: (at, until, limit) => claimPings(store.state, at, until, limit),
    record: ping => recordPing(store.state, ping),
    clock: () => Date.parse(now),
    patience,
    stop,
  });
}

/** Moves the clock to the next try and makes it. */
async function tellWhenDue(): Promise<Ping[]> {
  now = (await nextPing(store.state)) ?? now;
  return tell();
}

const lastPing = async (): Promise<Ping | undefined> => (await store.publication.pings(1))[0];

test('a hub that is overloaded is told at the second try', async () => {
  const hub = await startFlakyHub(answers(503), answers(204));
  await plan(hub.url);
  expect(await tell()).toMatchObject([{ state: 'waiting', tries: 1, last: { status: 503 } }]);
  expect(await tell()).toEqual([]);
  expect(await tellWhenDue()).toMatchObject([{ state: 'told', tries: 2, last: { status: 204 } }]);
  expect(hub.notices).toHaveLength(2);
  expect(await nextPing(store.state)).toBeNull();
});

test('Retry-After is waited for', async () => {
  const hub = await startFlakyHub(answers(429, '', { 'Retry-After': '3600' }), answers(202));
  await plan(hub.url);
  await tell();
  expect(await nextPing(store.state)).toBe('2026-03-01T13:00:00.000Z');
});

test.each([
  ['hangs', hangs, 100, 'the hub did not answer in time'],
  ['begins an answer and does not end it', dawdles, 100, 'the hub did not answer in time'],
  ['ends the connection', hangsUp, 20_000, 'other side closed'],
] as const)('a hub that %s is tried again', async (_, behaviour, patience, reason) => {
  const hub = await startFlakyHub(behaviour);
  await plan(hub.url);
  expect(await tell(patience)).toMatchObject([
    { state: 'waiting', last: { status: null, reason } },
  ]);
  // On a busy machine the first request may be given up before the hub has seen it.
  hub.turnTo(answers(204));
  expect(await tellWhenDue()).toMatchObject([{ state: 'told', tries: 2 }]);
});

test('a hub that is not there is given up after five tries', async () => {
  await plan(`http://127.0.0.1:${await freePort()}/`);
  await tell();
  for (let tries = 1; tries < 5; tries++) await tellWhenDue();
  const ping = await lastPing();
  expect(ping).toMatchObject({ state: 'given up', tries: 5, next: null });
  expect(ping?.last?.reason).toContain('ECONNREFUSED');
});

test('a refusal is not repeated, and says what the hub said', async () => {
  const hub = await startFlakyHub(answers(400, 'unknown topic\n'));
  await plan(hub.url);
  await tell();
  expect(await lastPing()).toMatchObject({
    state: 'given up',
    last: { status: 400, reason: 'unknown topic' },
  });
});

test('a hub that has moved is not followed', async () => {
  const other = await startFlakyHub(answers(204));
  const hub = await startFlakyHub(answers(301, '', { Location: other.url }));
  await plan(hub.url);
  await tell();
  expect(other.notices).toEqual([]);
  expect((await lastPing())?.last?.reason).toBe(`the hub has moved to ${other.url}`);
});

test('of an answer without end only the beginning is read', async () => {
  const hub = await startFlakyHub(complains);
  await plan(hub.url);
  await tell();
  expect((await lastPing())?.last?.reason).toHaveLength(200);
});

test('an rssCloud server is sent the address of the feed', async () => {
  const server = await startFlakyHub(answers(200, '<result success="true" msg="Thanks."/>'));
  await plan(server.url, 'rsscloud');
  expect(await tell()).toMatchObject([{ state: 'told' }]);
  expect(server.notices).toEqual([`url=${encodeURIComponent(`${site}rss.xml`)}`]);
});

test('an rssCloud server that says no with 200 has not been told', async () => {
  const says = answers(200, '<?xml version="1.0"?><result success="false" msg="No such feed."/>');
  const server = await startFlakyHub(says);
  await plan(server.url, 'rsscloud');
  expect(await tell()).toMatchObject([
    { state: 'waiting', last: { status: 200, reason: 'No such feed.' } },
  ]);
});

test('a document that changes again while it is told of is told of again', async () => {
  const hub = await startFlakyHub(answers(204));
  await plan(hub.url);
  const [claimed] = await claimPings(store.state, now, '2026-03-01T12:01:00.000Z', 1);
  now = '2026-03-01T12:00:30.000Z';
  await plan(hub.url);
  if (claimed) await recordPing(store.state, { ...claimed, state: 'told', next: null });
  expect(await lastPing()).toMatchObject({ state: 'waiting', since: now, next: now });
});

test('two processes do not tell the same, and what one has left undone is told later', async () => {
  const hub = await startFlakyHub(answers(204));
  await plan(hub.url);
  const until = '2026-03-01T12:01:00.000Z';
  expect(await claimPings(store.state, now, until, 10)).toHaveLength(1);
  const other = await openStore(folder, site);
  expect(await claimPings(other.state, now, until, 10)).toEqual([]);
  await other.close();
  now = until;
  expect(await tell()).toMatchObject([{ state: 'told' }]);
});

test('stopping ends the waiting and leaves the ping for later', async () => {
  const hub = await startFlakyHub(hangs);
  await plan(hub.url);
  const stop = new AbortController();
  const telling = tell(60_000, stop.signal);
  await expect.poll(() => hub.notices.length).toBe(1);
  stop.abort(new Error('stopped'));
  await expect(telling).rejects.toThrow('stopped');
  expect(await lastPing()).toMatchObject({ state: 'waiting', tries: 0 });
});
