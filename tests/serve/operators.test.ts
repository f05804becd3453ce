import { expect, test } from 'vitest';
import { Punctuality } from '../../src/serve/punctuality.ts';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { raw } from './raw.ts';
import { serve } from './server.ts';

test('the server is alive at once, and ready when an edition is there', async () => {
  const { url, publication } = await serve();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const early = await fetch(`${url}/readyz`);
  expect(early.status).toBe(503);
  expect(await early.json()).toEqual({ status: 'nothing is published yet' });
  publication.publish({ documents: [] });
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('while the database is away the server stays in use, and says that it is stale', async () => {
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('rss.xml', 'one'), documentOf('atom.xml', 'two')] });
  const { url } = await serve(publication);
  await fetch(`${url}/rss.xml`);
  publication.isAway = true;
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'stale' }]);
  expect((await fetch(`${url}/rss.xml`)).status).toBe(200);
  for (const path of ['atom.xml', 'articles/one']) {
    const { status, headers } = await fetch(`${url}/${path}`);
    expect([status, headers.get('retry-after')], path).toEqual([503, '10']);
  }
});

test('while the database is away metrics are told, those of runs as they were', async () => {
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('rss.xml', 'one')] });
  const { url } = await serve(publication);
  const told = async (): Promise<string[]> => {
    const response = await fetch(`${url}/metrics`);
    expect(response.status).toBe(200);
    return (await response.text())
      .split('\n')
      .filter(line => /^pressrun_(?:run|requests)/.test(line));
  };
  const ask = () => fetch(`${url}/rss.xml`, { headers: { 'User-Agent': 'curl/8.0' } });
  await ask();
  const before = await told();
  expect(before).toContain('pressrun_run_success 1');
  publication.isAway = true;
  await ask();
  expect(await told()).toEqual(before.map(line => line.replace(/(?<="curl"} )1$/, '2')));
});

test('a run that does not come is noticed, one that is late is waited for', () => {
  const punctuality = new Punctuality();
  const due = '2026-03-01T08:00:00.000Z';
  expect(punctuality.holds('2026-03-01T07:59:00.000Z', due, null)).toBe(true);
  expect(punctuality.holds('2026-03-01T08:09:00.000Z', due, null)).toBe(true);
  expect(punctuality.holds('2026-03-01T08:11:00.000Z', due, null)).toBe(false);
  const next = '2026-03-01T09:00:00.000Z';
  expect(punctuality.holds('2026-03-01T08:12:00.000Z', next, '2026-03-01T08:11:30.000Z')).toBe(
    true,
  );
  expect(punctuality.holds('2026-03-02T08:00:00.000Z', null, '2026-03-01T08:11:30.000Z')).toBe(
    false,
  );
});

test('metrics tell requests by feed, status and client, what was saved, and what the last run did', async () => {
  const feed = documentOf('rss.xml', '<rss>one</rss>');
  const publication = new MemoryPublication();
  publication.publish({ documents: [feed] });
  const { port } = await serve(publication);
  const client = { 'User-Agent': 'Feedbin feed-id:7 - 102 subscribers' };
  await raw(port, 'GET /rss.xml', client);
  await raw(port, 'GET /rss.xml', { ...client, 'If-None-Match': `"${feed.tag}"` });
  const metrics = (await raw(port, 'GET /metrics')).body.toString();
  for (const line of [
    'pressrun_requests_total{feed="all",status="200",client="Feedbin"} 1',
    'pressrun_requests_total{feed="all",status="304",client="Feedbin"} 1',
    'pressrun_saved_bytes_total{feed="all"} 14',
    'pressrun_subscribers{feed="all",client="Feedbin",claimed="true"} 102',
    'pressrun_problems 1',
    'pressrun_run_number 7',
    'pressrun_run_step_seconds{step="normalize"} 0.012',
    'pressrun_run_files{what="read"} 1',
    'pressrun_run_documents{what="all"} 1',
    'pressrun_run_changes{kind="revised"} 1',
    'pressrun_run_changes{kind="new"} 0',
    'pressrun_articles{state="held back"} 0',
    'pressrun_nodejs_eventloop_lag_p99_seconds ',
  ])
    expect(metrics).toContain(line);
});

test('metrics are not for everybody', async () => {
  const { port } = await serve(new MemoryPublication(), { settings: { proxies: 1 } });
  const { status } = await raw(port, 'GET /metrics', { 'X-Forwarded-For': '192.0.2.1' });
  expect(status).toBe(403);
});

test.each(['X-Forwarded-For', 'Forwarded'])(
  'metrics are not for who comes by way of a proxy that is not configured (%s)',
  async name => {
    const { port } = await serve(new MemoryPublication());
    expect((await raw(port, 'GET /metrics')).status).toBe(200);
    expect((await raw(port, 'GET /metrics', { [name]: '127.0.0.1' })).status).toBe(403);
  },
);

test('pages carry a request id: a proxy’s own where it is trusted', async () => {
  const { port, logged } = await serve(new MemoryPublication(), { settings: { proxies: 1 } });
  const own = await raw(port, 'GET /', { 'X-Request-Id': 'edge-42' });
  expect(own.headers['x-request-id']).toBe('edge-42');
  expect(logged).toContainEqual(expect.objectContaining({ id: 'edge-42', url: '/', status: 200 }));
  const unusable = await raw(port, 'GET /', { 'X-Request-Id': 'a b' });
  expect(unusable.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});
