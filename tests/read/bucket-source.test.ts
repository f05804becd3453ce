import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bucketSource } from '../../src/read/bucket-source.ts';
import { portOf } from '../../src/serve/listen.ts';

/** Objects of two pages, as ListObjectsV2 of the S3 API answers for them. */
const pages = [
  { keys: ['news/b.md', 'news/a.md'], next: '<NextContinuationToken>more</NextContinuationToken>' },
  { keys: ['news/lamp.png', 'news/c/cafe\u0301.md', 'news/c/caf\u00e9.md'], next: '' },
];

function answer({ keys, next }: { keys: readonly string[]; next: string }): string {
  const objects = keys.map(
    key =>
      `<Contents><Key>${key}</Key><LastModified>2026-02-01T08:00:00.000Z</LastModified><ETag>"e"</ETag><Size>7</Size></Contents>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${objects.join('')}</ListBucketResult>`;
}

test('a bucket is listed page by page, and sorted by path', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const [first, second] = pages;
    const page = searchParams.get('continuation-token') === 'more' ? second : first;
    response.setHeader('Content-Type', 'application/xml');
    response.end(page && answer(page));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });
  const source = bucketSource(
    { bucket: 'feeds', prefix: 'news/' },
    { endpoint: `http://127.0.0.1:${portOf(server)}`, region: 'us-east-1', pathStyle: true },
  );
  const { files, problems } = await source.list();
  expect(files.map(file => file.path)).toEqual(['a.md', 'b.md', 'c/caf\u00e9.md']);
  expect(files[0]).toEqual({
    path: 'a.md',
    location: 'news/a.md',
    size: 7,
    modified: '2026-02-01T08:00:00.000Z',
    stamp: 'e',
  });
  expect(problems).toMatchObject([
    { where: 'c/caf\u00e9.md', what: expect.stringContaining('accents') },
  ]);
});
