import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { definitionOf, entryOf, look } from '../pages/samples.ts';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { raw } from './raw.ts';
import { serve } from './server.ts';

function gazette(): MemoryPublication {
  const publication = new MemoryPublication();
  const entries = [entryOf()];
  publication.publish({
    documents: [documentOf('rss.xml', 'all'), documentOf('tags/coast/rss.xml', 'coast')],
    feeds: [
      { definition: definitionOf(), entries },
      { definition: definitionOf('tags/coast/', 'Coast'), entries },
    ],
  });
  return publication;
}

test.each([
  ['/', 200, 'Latest'],
  ['/tags/coast/', 200, 'Articles of Coast'],
  ['/articles/lighthouse', 200, 'eleven'],
  ['/articles/unknown', 404, 'There is nothing at this address'],
  ['/feeds/', 200, 'Coast'],
  ['/feeds/?q=COA', 200, '1 found'],
  ['/feeds/?q=whale', 200, '0 found'],
  ['/tags/unknown/', 404, 'There is nothing at this address'],
  ['/style.css', 200, 'color-scheme'],
  ['/copy.js', 200, 'clipboard'],
  ['/favicon.svg', 200, '<svg'],
  ['/theme.css', 200, 'rebeccapurple'],
  ['/robots.txt', 200, 'Sitemap: https://gazette.example/sitemap.xml'],
])('%s is answered by %i', async (path, status, text) => {
  const { url } = await serve(gazette(), { theme: 'h1 { color: rebeccapurple }' });
  const response = await fetch(url + path);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(text);
});

test.each([
  ['/tags/coast', '/tags/coast/'],
  ['/articles/lighthouse/', '/articles/lighthouse'],
  ['/feeds', '/feeds/'],
])('%s leads to %s', async (path, target) => {
  const { url, port } = await serve(gazette());
  const { status, headers } = await raw(port, `GET ${path}`);
  expect(status).toBe(301);
  expect(new URL(headers.location ?? '', url + path).pathname).toBe(target);
});

test('a feed whose name is a usual guess has its page', async () => {
  const publication = gazette();
  publication.publish({
    documents: [documentOf('rss.xml', 'all'), documentOf('feed/rss.xml', 'feed')],
    feeds: [{ definition: definitionOf('feed/', 'Feed'), entries: [entryOf()] }],
  });
  const { url, port } = await serve(publication);
  expect(await (await fetch(`${url}/feed/`)).text()).toContain('Articles of Feed');
  expect((await raw(port, 'GET /feed')).headers.location).toBe('./feed/');
  expect((await raw(port, 'GET /rss')).headers.location).toBe('/rss.xml');
});

test('of a search only the beginning is looked at', async () => {
  const { url } = await serve(gazette());
  const found = async (words: string) =>
    (await fetch(`${url}/feeds/?q=${encodeURIComponent(words)}`)).text();
  expect(await found(`${'coast '.repeat(1000)}whale`)).toContain('1 found');
  expect(await found('coast whale')).toContain('0 found');
});

test.each([
  ['tags/coast', 'tags/coast/'],
  ['feeds', 'feeds/'],
  ['articles/lighthouse/', 'articles/lighthouse'],
  ['tags/a:b', 'tags/a:b/'],
  ['tags/a%20b?c', 'tags/a%20b/'],
])('below a path %s leads to %s, whether or not a proxy cuts it off', async (path, target) => {
  const publication = gazette();
  const feeds = ['coast', 'a:b', 'a b'].map(tag => ({
    definition: definitionOf(`tags/${tag}/`, tag),
    entries: [entryOf()],
  }));
  publication.publish({ documents: [], feeds });
  const site = { ...look.site, url: 'https://gazette.example/news/' };
  const { port } = await serve(publication, { look: { ...look, site } });
  for (const passedOn of ['/', '/news/']) {
    const { status, headers } = await raw(port, `GET ${passedOn}${path}`);
    expect(status).toBe(301);
    expect(new URL(headers.location ?? '', site.url + path).href).toBe(site.url + target);
  }
});

test('pages let no script, frame or form of an article run', async () => {
  const { url } = await serve(gazette());
  const { headers } = await fetch(`${url}/articles/lighthouse`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy.split(';').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' https: http: data:",
    "media-src 'self' https: http:",
    "script-src 'self'",
    "style-src 'self'",
  ]);
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('strict-transport-security')).not.toBeNull();
});

test('a page is compressed for those who take it', async () => {
  const { port } = await serve(gazette());
  const plain = await raw(port, 'GET /');
  const small = await raw(port, 'GET /', { 'Accept-Encoding': 'br, gzip' });
  expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  expect(gunzipSync(small.body).toString()).toBe(plain.body.toString());
  expect(small.body.length).toBeLessThan(plain.body.length / 2);
  const none = await raw(port, 'GET /', { 'Accept-Encoding': 'gzip;q=0' });
  expect(none.headers).not.toHaveProperty('content-encoding');
  const etag = small.headers.etag ?? '';
  const again = { 'Accept-Encoding': 'gzip', 'If-None-Match': etag };
  expect((await raw(port, 'GET /', again)).status).toBe(304);
});

test.each(['POST /', 'PUT /articles/lighthouse', 'DELETE /nothing', 'POST /healthz'])(
  '%s is not allowed',
  async line => {
    const { port } = await serve(gazette());
    const { status, headers } = await raw(port, line);
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD, OPTIONS');
  },
);

test('an unchanged page is not sent again', async () => {
  const { port } = await serve(gazette());
  const first = await raw(port, 'GET /');
  const again = await raw(port, 'GET /', { 'If-None-Match': first.headers.etag ?? '' });
  expect(again.status).toBe(304);
});
