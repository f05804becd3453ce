import { expect, test } from 'vitest';
import { rangeOf } from '../../src/serve/feeds/range.ts';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { raw } from './raw.ts';
import { serve } from './server.ts';

test.each([
  [undefined, null],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=2-', { first: 2, last: 9 }],
  ['bytes=2-100', { first: 2, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-30', { first: 0, last: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=3-2', null],
  ['bytes=-', null],
  ['bytes=0-1,3-4', null],
  ['lines=0-1', null],
])('Range %s of ten bytes', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range);
});

const feed = documentOf('rss.xml', '0123456789');

test.each([
  ['GET', { Range: 'bytes=2-4' }, 206, '234', 'bytes 2-4/10'],
  ['GET', { Range: 'bytes=2-4', 'If-Range': `"${feed.tag}"` }, 206, '234', 'bytes 2-4/10'],
  ['GET', { Range: 'bytes=2-4', 'If-Range': `W/"${feed.tag}"` }, 200, '0123456789', undefined],
  ['GET', { Range: 'bytes=2-4', 'If-Range': '"older"' }, 200, '0123456789', undefined],
  ['GET', { Range: 'bytes=20-' }, 416, expect.any(String), 'bytes */10'],
  ['HEAD', { Range: 'bytes=2-4' }, 200, '', undefined],
])('%s with %o', async (method, headers: Record<string, string>, status, body, where) => {
  const publication = new MemoryPublication();
  publication.publish({ documents: [feed] });
  const { port } = await serve(publication);
  const answer = await raw(port, `${method} /rss.xml`, headers);
  expect(answer.status).toBe(status);
  expect(answer.body.toString()).toEqual(body);
  expect(answer.headers['content-range']).toBe(where);
});
