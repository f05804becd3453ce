import { expect, test } from 'vitest';
import type { RunReport } from '../../src/report.ts';
import type { Backstage, RunWish } from '../../src/serve/admin/backstage.ts';
import { openApi } from '../../src/serve/admin/openapi.ts';
import { definitionOf, entryOf } from '../pages/samples.ts';
import { backstageOf } from './backstage.ts';
import { MemoryPublication } from './memory-publication.ts';
import { administered, type Running, serve } from './server.ts';

const token = 'a secret that nobody guesses';
const authorized = { Authorization: `Bearer ${token}` };

function started(): Promise<Running> {
  const publication = new MemoryPublication();
  publication.publish({
    documents: [],
    feeds: [{ definition: definitionOf(), entries: [entryOf('harbour/lighthouse')] }],
  });
  return administered(publication, token);
}

test('every operation but the description needs the token', async () => {
  const { url } = await started();
  for (const [path, operations] of Object.entries(openApi.paths))
    for (const method of Object.keys(operations)) {
      const address = url + path.replace('{path}', 'a.md');
      const none = await fetch(address, { method });
      expect(none.status).toBe(401);
      expect(none.headers.get('WWW-Authenticate')).toContain('Bearer');
    }
  expect((await fetch(`${url}/api/openapi.json`)).status).toBe(200);
});

test('guessing is slowed down', async () => {
  const { url } = await started();
  const guess = { headers: { Authorization: 'Bearer wrong' } };
  for (let turn = 0; turn < 5; turn++)
    expect((await fetch(`${url}/api/status`, guess)).status).toBe(401);
  expect((await fetch(`${url}/api/status`, guess)).status).toBe(429);
});

test('guessing is slowed down for a whole IPv6 network, whatever else a client claims', async () => {
  const publication = new MemoryPublication();
  const admin = { token, backstage: backstageOf(publication) };
  const { url } = await serve(publication, { admin, settings: { proxies: 1 } });
  const guess = (host: number): Promise<Response> =>
    fetch(`${url}/api/status`, {
      headers: {
        Authorization: 'Bearer wrong',
        'X-Forwarded-For': `198.51.100.${host}, 2001:db8:1:2::${host}`,
      },
    });
  for (let host = 1; host <= 5; host++) expect((await guess(host)).status).toBe(401);
  expect((await guess(6)).status).toBe(429);
});

test('the status tells edition, last run, problems, feeds and subscribers', async () => {
  const { url } = await started();
  const response = await fetch(`${url}/api/status`, { headers: authorized });
  expect(await response.json()).toMatchObject({
    edition: { number: 1 },
    running: false,
    lastRun: { number: 7, outcome: 'published' },
    nextRun: null,
    problems: [{ where: 'empty.md' }],
    feeds: [{ key: 'all', total: 1 }],
    subscribers: [],
  });
});

test('an article is told with its evidence and its feeds, by the path of its file', async () => {
  const { url } = await started();
  const get = (path: string) => fetch(`${url}/api/articles${path}`, { headers: authorized });
  expect(await (await get('/harbour/lighthouse.md')).json()).toMatchObject({
    standing: 'published',
    article: { title: 'The lighthouse is lit again' },
    feeds: [{ feed: 'all', carried: true }, { carried: false }],
  });
  expect((await get('/none.md')).status).toBe(404);
  expect(await (await get('?q=lighthouse')).json()).toHaveLength(1);
  expect(await (await get('?q=whale')).json()).toEqual([]);
});

test('the description of a report is that of one that is sent', async () => {
  const { url } = await started();
  const response = await fetch(`${url}/api/runs?limit=1`, { headers: authorized });
  const [report] = (await response.json()) as RunReport[];
  const { RunReport: described } = openApi.components.schemas;
  expect(Object.keys(described.properties).sort()).toEqual(Object.keys(report ?? {}).sort());
  const { counts, changes, slowest } = described.properties;
  expect(Object.keys(counts.properties).sort()).toEqual(Object.keys(report?.counts ?? {}).sort());
  expect(changes.items).toMatchObject({ required: Object.keys(report?.changes[0] ?? {}) });
  expect(slowest.items.required).toEqual(Object.keys(report?.slowest[0] ?? {}));
});

test('reports are paged back, and what is no number is passed over', async () => {
  const { url } = await started();
  const numbers = async (query: string) => {
    const response = await fetch(`${url}/api/runs?${query}`, { headers: authorized });
    return ((await response.json()) as RunReport[]).map(({ number }) => number);
  };
  expect(await numbers('limit=10')).toEqual([7]);
  expect(await numbers('before=8')).toEqual([7]);
  expect(await numbers('before=7')).toEqual([]);
  expect(await numbers('before=x&limit=-1&limit=2')).toEqual([7]);
});

test('a run is started, followed to its end, and only one at a time', async () => {
  const { url } = await started();
  const post = (body: object) =>
    fetch(`${url}/api/runs`, {
      method: 'POST',
      headers: { ...authorized, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const [first, second] = await Promise.all([post({}), post({ force: true })]);
  expect([first.status, second.status].sort()).toContain(202);
  const events = await fetch(`${url}/api/runs/live`, { headers: authorized });
  expect(events.headers.get('Content-Type')).toContain('text/event-stream');
  const text = await events.text();
  expect(text).toMatch(/^event: finished$/m);
  expect(
    JSON.parse(/^data: (.*)$/m.exec(text.split('event: finished\n')[1] ?? '')?.[1] ?? ''),
  ).toMatchObject({
    outcome: 'published',
  });
});

test('a dry run answers with its report; nonsense is told what is wrong', async () => {
  const { url } = await started();
  const post = (body: string) =>
    fetch(`${url}/api/runs`, {
      method: 'POST',
      headers: { ...authorized, 'Content-Type': 'application/json' },
      body,
    });
  expect(await (await post('{"dryRun":true}')).json()).toMatchObject({ counts: { written: 3 } });
  const part = await post('{"dryRun":true,"only":["hills"],"since":"3d"}');
  expect(part.status).toBe(200);
  expect((await post('{"since":"soon"}')).status).toBe(400);
  const outside = await post('{"only":["news","../drafts"]}');
  expect(outside.status).toBe(400);
  const what = expect.stringMatching(/lies outside the articles folder\n.*only\[1\]/);
  expect(await outside.json()).toMatchObject({ what });
  expect((await post('{"dry":true}')).status).toBe(400);
  expect((await post('{')).status).toBe(400);
});

test('paths are taken as the command line takes them', async () => {
  const publication = new MemoryPublication();
  const wishes: RunWish[] = [];
  const backstage: Backstage = {
    ...backstageOf(publication),
    run: async wish => {
      wishes.push(wish);
      return publication.report(true);
    },
  };
  const { url } = await serve(publication, { admin: { token, backstage } });
  const body = JSON.stringify({ dryRun: true, only: ['news/', './essays/three.md', '.'] });
  const headers = { ...authorized, 'Content-Type': 'application/json' };
  await fetch(`${url}/api/runs`, { method: 'POST', headers, body });
  expect(wishes[0]?.selection?.only).toEqual(['news', 'essays/three.md', '']);
});

test.each([
  ['a form', 'application/x-www-form-urlencoded', '{"dryRun":true}', 415],
  ['text without a type', '', '{"dryRun":true}', 415],
  ['broken JSON', 'application/json', '{', 400],
  ['no object', 'application/json', '"force"', 400],
  ['too much', 'application/json', `{"only":["${'a'.repeat(20_000)}"]}`, 413],
])('%s starts no run, and is told as a problem', async (_, type, body, status) => {
  const { url } = await started();
  const headers = { ...authorized, 'Content-Type': type };
  const response = await fetch(`${url}/api/runs`, { method: 'POST', headers, body });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ where: 'the body of the request' });
  const now = await fetch(`${url}/api/status`, { headers: authorized });
  expect(await now.json()).toMatchObject({ running: false });
});

test('a run needs no body', async () => {
  const { url } = await started();
  const response = await fetch(`${url}/api/runs`, { method: 'POST', headers: authorized });
  expect(response.status).toBe(202);
});
