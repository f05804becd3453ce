import { expect, test } from 'vitest';
import type { Moved } from '../../src/serve/feeds/listener.ts';
import { look } from '../pages/samples.ts';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { raw } from './raw.ts';
import { type Running, serve } from './server.ts';

const fates: ReadonlyMap<string, Moved> = new Map([
  ['old.xml', { kind: 'moved', to: 'rss.xml' }],
  ['ended.xml', { kind: 'gone' }],
  ['tags/ended/', { kind: 'gone' }],
]);

function published(): Promise<Running> {
  const publication = new MemoryPublication();
  publication.publish({
    documents: [
      documentOf('rss.xml', 'all'),
      documentOf('opml.xml', 'opml', { feed: null }),
      documentOf('tags/küste/rss.xml', 'coast', { feed: 'tags/küste' }),
    ],
  });
  return serve(publication, {
    hub: 'https://hub.example/',
    moved: path => fates.get(path) ?? null,
  });
}

test.each([
  ['/rss.xml', 'all'],
  ['/rss.xml?utm_source=x&y', 'all'],
  ['/%72ss.xml', 'all'],
  ['http://localhost/rss.xml', 'all'],
  ['/tags/k%C3%BCste/rss.xml', 'coast'],
  ['/tags/ku%CC%88ste/rss.xml', 'coast'],
])('%s is answered', async (target, body) => {
  const { port } = await published();
  const answer = await raw(port, `GET ${target}`);
  expect(answer.status).toBe(200);
  expect(answer.body.toString()).toBe(body);
});

test.each([
  ['/RSS.XML', '/rss.xml'],
  ['/rss.xml/', '/rss.xml'],
  ['//rss.xml', '/rss.xml'],
  ['/Tags/K%C3%BCste/rss.xml', '/tags/k%C3%BCste/rss.xml'],
  ['/feed', '/rss.xml'],
  ['/feed/', '/rss.xml'],
  ['/rss', '/rss.xml'],
  ['/feed.xml', '/rss.xml'],
  ['/index.xml', '/rss.xml'],
  ['/atom', '/atom.xml'],
  ['/old.xml', '/rss.xml'],
])('%s leads to %s for good', async (target, location) => {
  const { port } = await published();
  const answer = await raw(port, `GET ${target}`);
  expect(answer.status).toBe(301);
  expect(answer.headers.location).toBe(location);
  expect(answer.headers['access-control-allow-origin']).toBe('*');
});

test.each([
  ['/ended.xml', 410],
  ['/%', 400],
  ['/%00', 400],
  ['/nothing.xml', 404],
  ['/../../etc/passwd', 404],
  ['/%2e%2e/rss.xml', 404],
])('%s is answered by %i', async (target, status) => {
  const { port } = await published();
  expect((await raw(port, `GET ${target}`)).status).toBe(status);
});

test('what is gone for good may be kept, and a person is told on a page', async () => {
  const { port } = await published();
  const feed = await raw(port, 'GET /ended.xml');
  expect(feed.headers).toMatchObject({
    'cache-control': 'public, max-age=86400',
    'content-type': 'text/plain; charset=utf-8',
  });
  const page = await raw(port, 'GET /tags/ended/');
  expect(page.status).toBe(410);
  expect(page.headers).toMatchObject({
    'cache-control': 'public, max-age=86400',
    'content-type': 'text/html; charset=utf-8',
  });
  expect(page.body.toString()).toContain('This feed has ended');
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'TRACE'])(
  '%s is not allowed',
  async method => {
    const { port } = await published();
    for (const target of ['/rss.xml', '/feed', '/ended.xml']) {
      const answer = await raw(port, `${method} ${target}`);
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS');
    }
  },
);

test('OPTIONS allows scripts of other sites to read', async () => {
  const { port } = await published();
  const answer = await raw(port, 'OPTIONS /rss.xml', {
    Origin: 'https://reader.example',
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': 'if-none-match',
  });
  expect(answer.status).toBe(204);
  expect(answer.headers).toMatchObject({
    allow: 'GET, HEAD, OPTIONS',
    'access-control-allow-origin': '*',
    'access-control-allow-headers': expect.stringContaining('If-None-Match'),
  });
});

test('a feed says where it is, where its hub is, and what it is', async () => {
  const { port } = await published();
  const feed = await raw(port, 'GET /rss.xml', { Accept: 'text/html' });
  expect(feed.headers).toMatchObject({
    link: '<https://gazette.example/rss.xml>; rel="self", <https://hub.example/>; rel="hub"',
    'content-type': 'application/rss+xml; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'access-control-expose-headers': expect.stringContaining('ETag'),
  });
  expect(feed.headers).not.toHaveProperty('x-powered-by');
  expect((await raw(port, 'GET /opml.xml')).headers).not.toHaveProperty('link');
});

test('the path of the site’s address is understood, whether or not a proxy cuts it off', async () => {
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('rss.xml', 'all')] });
  const site = { ...look.site, url: 'https://gazette.example/news/' };
  const { port } = await serve(publication, { look: { ...look, site } });
  for (const target of ['/rss.xml', '/news/rss.xml', '/news/', '/'])
    expect((await raw(port, `GET ${target}`)).status).toBe(200);
  expect((await raw(port, 'GET /news/feed')).headers.location).toBe('/news/rss.xml');
});

test.each(['/constructor', '/__proto__', '/__proto__/', '/nothing'])(
  '%s leads nowhere',
  async target => {
    const { port } = await published();
    expect((await raw(port, `GET ${target}`)).status).toBe(404);
  },
);

test('before the first edition a feed is said to be on its way', async () => {
  const { port } = await serve();
  const answer = await raw(port, 'GET /rss.xml');
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('10');
});
