import { expect, test } from 'vitest';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { raw } from './raw.ts';
import { serve } from './server.ts';

const feed = documentOf('rss.xml', '<rss>one</rss>');
const date = 'Sun, 01 Mar 2026 08:00:00 GMT';

function published(): MemoryPublication {
  const publication = new MemoryPublication();
  publication.publish({ documents: [feed] });
  return publication;
}

test.each([
  ['the strong tag', `"${feed.tag}"`],
  ['a weak tag', `W/"${feed.tag}"`],
  ['no quotes', feed.tag],
  ['weak without quotes', `W/${feed.tag}`],
  ['the tag of our gzip', `"${feed.tag}-gz"`],
  ['the tag of our brotli', `W/"${feed.tag}-br"`],
  ['a suffix by another server', `"${feed.tag}-gzip"`],
  ['a suffix after the quotes', `"${feed.tag}"-gzip`],
  ['a suffix by mod_deflate of old', `"${feed.tag};gzip"`],
  ['one of a list', `"a", W/"b" ,"${feed.tag}"`],
  ['anything', '*'],
])('If-None-Match with %s is answered by 304', async (_, tag) => {
  const { port } = await serve(published());
  const answer = await raw(port, 'GET /rss.xml', { 'If-None-Match': tag });
  expect(answer.status).toBe(304);
  expect(answer.body).toHaveLength(0);
  expect(answer.headers).toMatchObject({
    etag: `"${feed.tag}"`,
    'last-modified': date,
    vary: 'Accept-Encoding',
    'cache-control': expect.stringContaining('max-age='),
  });
  expect(answer.headers).not.toHaveProperty('content-length');
  expect(answer.headers).not.toHaveProperty('content-type');
});

test.each([
  ['another tag', { 'If-None-Match': '"another"' }],
  ['a part of the tag', { 'If-None-Match': `"${feed.tag.slice(1)}"` }],
  [
    'another tag and a date that would match',
    { 'If-None-Match': '"x"', 'If-Modified-Since': date },
  ],
  ['an older date', { 'If-Modified-Since': 'Sun, 01 Mar 2026 07:59:59 GMT' }],
  ['a date that is none', { 'If-Modified-Since': 'yesterday' }],
  ['a date in a form that HTTP does not have', { 'If-Modified-Since': '2026-03-01T09:00:00Z' }],
  ['a date with another zone', { 'If-Modified-Since': 'Sun, 01 Mar 2026 09:00:00 CET' }],
])('a request with %s is answered in full', async (_, headers: Record<string, string>) => {
  const { port } = await serve(published());
  const answer = await raw(port, 'GET /rss.xml', headers);
  expect(answer.status).toBe(200);
  expect(answer.body.toString()).toBe('<rss>one</rss>');
});

test.each([
  ['the very date', date],
  ['a later date that the client made up', 'Mon, 02 Mar 2026 11:12:13 GMT'],
  ['the date of RFC 850', 'Sunday, 01-Mar-26 08:00:00 GMT'],
  ['the date of asctime', 'Sun Mar  1 08:00:00 2026'],
])('If-Modified-Since with %s is answered by 304', async (_, since) => {
  const { port } = await serve(published());
  expect((await raw(port, 'GET /rss.xml', { 'If-Modified-Since': since })).status).toBe(304);
});

test.each([
  ['If-Match with the tag', { 'If-Match': `"x", "${feed.tag}"` }, 200],
  ['If-Match with anything', { 'If-Match': '*' }, 200],
  ['If-Match with a weak tag', { 'If-Match': `W/"${feed.tag}"` }, 412],
  [
    'If-Unmodified-Since before the change',
    { 'If-Unmodified-Since': 'Sun, 01 Mar 2026 07:00:00 GMT' },
    412,
  ],
  ['If-Unmodified-Since after the change', { 'If-Unmodified-Since': date }, 200],
])('%s', async (_, headers: Record<string, string>, status) => {
  const { port } = await serve(published());
  expect((await raw(port, 'GET /rss.xml', headers)).status).toBe(status);
});

test('the tag that a response carries is the one that its encoding is recognized by', async () => {
  const { port } = await serve(published());
  for (const encoding of ['gzip', 'br', 'identity']) {
    const accept = { 'Accept-Encoding': encoding };
    const { etag } = (await raw(port, 'GET /rss.xml', accept)).headers;
    const again = await raw(port, 'GET /rss.xml', { ...accept, 'If-None-Match': etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.headers.etag).toBe(etag);
  }
});

test('a tag that itself ends like a suffix is recognized', async () => {
  const publication = new MemoryPublication();
  const tag = 'Zm9vYmFyYmF6cXV4MTIz-br';
  publication.publish({ documents: [documentOf('rss.xml', 'one', { tag })] });
  const { port } = await serve(publication);
  for (const sent of [`"${tag}"`, `W/"${tag}"`, `"${tag}-gz"`])
    expect((await raw(port, 'GET /rss.xml', { 'If-None-Match': sent })).status).toBe(304);
});

test('HEAD is GET without the body', async () => {
  const { port } = await serve(published());
  const get = await raw(port, 'GET /rss.xml', { 'Accept-Encoding': 'gzip' });
  const head = await raw(port, 'HEAD /rss.xml', { 'Accept-Encoding': 'gzip' });
  expect(head.body).toHaveLength(0);
  expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  const since = await raw(port, 'HEAD /rss.xml', { 'If-Modified-Since': date });
  expect(since.status).toBe(304);
});
