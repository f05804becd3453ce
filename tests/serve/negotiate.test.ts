import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { negotiate } from '../../src/serve/feeds/negotiate.ts';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { raw } from './raw.ts';
import { serve } from './server.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br ; Q=0.2 , gzip ; q=0.3', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['*;q=0', null],
  ['*;q=0, identity', 'identity'],
  ['*;q=0, gzip', 'gzip'],
  ['identity;q=0', null],
  ['identity;q=0, gzip', 'gzip'],
  ['identity, gzip;q=0.5', 'identity'],
  ['deflate', 'identity'],
  ['deflate, identity;q=0', null],
  ['gzip;q=nonsense', 'identity'],
])('Accept-Encoding %s chooses %s', (header, encoding) => {
  expect(negotiate(header)).toBe(encoding);
});

const text = '<rss>'.padEnd(500, 'x');

test.each([
  ['identity', (body: Buffer) => body],
  ['gzip', (body: Buffer) => gunzipSync(body)],
  ['br', (body: Buffer) => brotliDecompressSync(body)],
])('%s decodes to the document', async (encoding, decode) => {
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('rss.xml', text)] });
  const { port } = await serve(publication);
  const { headers, body } = await raw(port, 'GET /rss.xml', { 'Accept-Encoding': encoding });
  expect(decode(body).toString()).toBe(text);
  expect(headers['content-length']).toBe(String(body.length));
  expect(headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
  expect(headers.vary).toBe('Accept-Encoding');
});

test('a client that takes no encoding of ours is told so', async () => {
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('rss.xml', text)] });
  const { port } = await serve(publication);
  const { status, body } = await raw(port, 'GET /rss.xml', { 'Accept-Encoding': 'identity;q=0' });
  expect(status).toBe(406);
  expect(body.toString()).toContain('gzip');
});
