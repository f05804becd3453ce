import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Audience } from '../../../src/serve/audience/audience.ts';
import { clientOf } from '../../../src/serve/audience/clients.ts';
import { emptyLedger } from '../../../src/serve/audience/ledger.ts';
import { readLedger, writeLedger } from '../../../src/serve/audience/ledger-file.ts';
import { limits } from '../../../src/serve/limits.ts';

const feedbin = (id: number, count: number) =>
  clientOf(`Feedbin feed-id:${id} - ${count} subscribers`);
const newsboat = clientOf('newsboat/2.36');
const browser = clientOf('Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0');

test('the latest claim of every feed id counts, and claims of several ids are added', () => {
  const audience = new Audience(emptyLedger);
  audience.saw(feedbin(1, 100), 'all', '192.0.2.1', '2026-03-01T08:00:00.000Z');
  audience.saw(feedbin(1, 90), 'all', '192.0.2.2', '2026-03-02T08:00:00.000Z');
  audience.saw(feedbin(2, 5), 'all', '192.0.2.1', '2026-03-02T08:00:00.000Z');
  expect(audience.subscribers('2026-03-02T09:00:00.000Z')).toEqual([
    { client: 'Feedbin', feed: 'all', subscribers: 95, claimed: true },
  ]);
});

test('a reader is counted once a day, by address; browsers are left out', () => {
  const audience = new Audience(emptyLedger);
  for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) {
    audience.saw(newsboat, 'all', address, '2026-03-01T08:00:00.000Z');
    audience.saw(browser, 'all', address, '2026-03-01T08:00:00.000Z');
  }
  audience.saw(newsboat, 'all', '192.0.2.1', '2026-03-02T08:00:00.000Z');
  expect(audience.subscribers('2026-03-02T09:00:00.000Z')).toEqual([
    { client: 'Newsboat', feed: 'all', subscribers: 2, claimed: false },
  ]);
});

test('who has not come for seven days is no subscriber, but stays in the history', () => {
  const audience = new Audience(emptyLedger);
  audience.saw(feedbin(1, 100), 'all', '192.0.2.1', '2026-03-01T08:00:00.000Z');
  expect(audience.subscribers('2026-03-07T23:59:59.000Z')).toHaveLength(1);
  expect(audience.subscribers('2026-03-08T00:00:00.000Z')).toHaveLength(0);
  audience.saw(newsboat, 'all', '192.0.2.1', '2026-03-08T08:00:00.000Z');
  expect(audience.ledger('2026-03-08T09:00:00.000Z').history).toEqual([
    { day: '2026-03-01', subscribers: 100 },
    { day: '2026-03-08', subscribers: 1 },
  ]);
});

test('counts survive a restart, and no address is in what is kept', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'audience-')), 'audience.json');
  const now = '2026-03-01T08:00:00.000Z';
  const before = new Audience(await readLedger(file));
  for (const address of ['192.0.2.1', '192.0.2.2']) before.saw(newsboat, 'all', address, now);
  await writeLedger(file, before.ledger(now));
  const after = new Audience(await readLedger(file));
  after.saw(newsboat, 'all', '192.0.2.1', now);
  expect(after.subscribers(now)).toEqual(before.subscribers(now));
  expect(await readFile(file, 'utf8')).not.toContain('192.0.2');
});

test('a damaged file is an empty ledger', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'audience-')), 'audience.json');
  for (const text of ['{', '[]', '{"claims":[{}]}']) {
    await writeFile(file, text);
    expect(await readLedger(file)).toEqual(emptyLedger);
  }
});

test('a file that cannot be read is a problem: counts are not lost', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'audience-')), 'audience.json');
  await mkdir(file);
  await expect(readLedger(file)).rejects.toThrow(
    `${file}: the counts of subscribers cannot be read (EISDIR).`,
  );
});

test('forged claims fill a limited room, which is free again on the next day', () => {
  const audience = new Audience(emptyLedger, { claims: 100, readers: 100 });
  const day = '2026-03-01T08:00:00.000Z';
  for (let id = 0; id < 200; id++) audience.saw(feedbin(id, 1), 'all', '192.0.2.1', day);
  expect(audience.subscribers(day)).toMatchObject([{ subscribers: 100 }]);
  const next = '2026-03-20T08:00:00.000Z';
  audience.saw(feedbin(1_000_000, 7), 'all', '192.0.2.1', next);
  expect(audience.subscribers(next)).toMatchObject([{ subscribers: 7 }]);
});

test('readers from ever new addresses fill a limited room, which is free again on the next day', () => {
  const audience = new Audience(emptyLedger, { claims: 100, readers: 100 });
  const days = ['2026-03-01T08:00:00.000Z', '2026-03-20T08:00:00.000Z'];
  for (const day of days) {
    for (let host = 0; host < 200; host++) audience.saw(newsboat, 'all', `192.0.2.${host}`, day);
    expect(audience.subscribers(day)).toMatchObject([{ subscribers: 100 }]);
  }
});

test('User-Agents that are made up fill a limited room', () => {
  const audience = new Audience(emptyLedger);
  const first = audience.client('reader/0');
  for (let at = 1; at < limits.userAgents; at++) audience.client(`reader/${at}`);
  expect(audience.client('reader/0')).toBe(first);
  expect(audience.client('one more/1')).not.toBe(audience.client('one more/1'));
});

test('only the beginning of a User-Agent is looked at', () => {
  const audience = new Audience(emptyLedger);
  const early = audience.client(`Feedbin - 3 subscribers ${'x'.repeat(20_000)}`);
  const late = audience.client(`Feedbin ${'x'.repeat(20_000)} - 3 subscribers`);
  expect([early.subscribers, late.subscribers]).toEqual([3, null]);
});
