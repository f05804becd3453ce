import { expect, test } from 'vitest';
import { RateLimit } from '../../src/serve/rate-limit.ts';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { raw } from './raw.ts';
import { serve } from './server.ts';

test('a bucket empties, says how long to wait, and fills again', () => {
  const limit = new RateLimit(2, 60_000);
  expect([0, 0, 0].map(() => limit.take('a', 0))).toEqual([0, 0, 30]);
  expect(limit.take('b', 0)).toBe(0);
  expect(limit.look('a', 29_000)).toBe(1);
  expect(limit.take('a', 30_000)).toBe(0);
  expect(limit.take('a', 31_000)).toBe(29);
});

test('what was used longest ago is forgotten first', () => {
  const limit = new RateLimit(1, 60_000, 2);
  for (const key of ['a', 'b', 'c']) limit.take(key, 0);
  expect(limit.look('a', 0)).toBe(0);
  expect(limit.look('b', 0)).toBe(60);
});

const feed = documentOf('rss.xml', 'all');

async function limited(proxies: number): Promise<number> {
  const publication = new MemoryPublication();
  publication.publish({ documents: [feed, documentOf('tags/a/rss.xml', 'a', { feed: 'tags/a' })] });
  const { port } = await serve(publication, { settings: { proxies, perHour: 2 } });
  return port;
}

const from = (address: string) => ({ 'X-Forwarded-For': address });

test('an address may have a feed so many times an hour, and is told when again', async () => {
  const port = await limited(1);
  for (const status of [200, 200, 429, 429])
    expect((await raw(port, 'GET /rss.xml', from('192.0.2.1'))).status).toBe(status);
  const refused = await raw(port, 'GET /rss.xml', from('192.0.2.1'));
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(1700);
  expect(refused.body.toString()).toContain('If-None-Match');
  expect((await raw(port, 'GET /rss.xml', from('192.0.2.2'))).status).toBe(200);
  expect((await raw(port, 'GET /tags/a/rss.xml', from('192.0.2.1'))).status).toBe(200);
});

test('what has not changed, and HEAD, are never refused', async () => {
  const port = await limited(1);
  const conditional = { ...from('192.0.2.1'), 'If-None-Match': `"${feed.tag}"` };
  for (let turn = 0; turn < 5; turn++) {
    expect((await raw(port, 'GET /rss.xml', conditional)).status).toBe(304);
    expect((await raw(port, 'HEAD /rss.xml', from('192.0.2.1'))).status).toBe(200);
  }
  expect((await raw(port, 'GET /rss.xml', from('192.0.2.1'))).status).toBe(200);
});

test('a private address may be a proxy: without the setting it is not limited', async () => {
  const port = await limited(0);
  for (let turn = 0; turn < 5; turn++)
    expect((await raw(port, 'GET /rss.xml', from('192.0.2.1'))).status).toBe(200);
});
