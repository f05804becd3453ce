import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { mediaFinder } from '../../src/cli/serving/media.ts';
import { sourceOf } from '../../src/read/source.ts';
import { openStore } from '../../src/remember/store/state.ts';
import { BucketServer } from '../bucket-server.ts';
import { png, wav } from '../media-bytes.ts';
import { serve } from '../serve/server.ts';
import { exportOf } from './bytes.ts';
import { FromBucket } from './from-bucket.ts';
import { PublicationFolder } from './publication-folder.ts';

const boat = `---
title: A boat
date: 2026-02-01T08:00:00Z
audio: horn.wav
---

She is painted red, as every year.

![The bow, red](pictures/bow.png)
`;

const files: ReadonlyMap<string, string | Buffer> = new Map<string, string | Buffer>([
  ['photos/boat.md', boat],
  ['photos/pictures/bow.png', png(640, 480)],
  ['photos/horn.wav', wav(1)],
]);

let server: BucketServer;
let place: FromBucket;

beforeEach(async () => {
  server = await BucketServer.start();
  place = new FromBucket(server);
  onTestFinished(() => place[Symbol.dispose]());
  for (const [path, bytes] of files) await server.put(`news/${path}`, bytes);
});

/** What was asked of the server since the last look. */
const asked = () => server.requests.splice(0).filter(request => !request.startsWith('PUT'));

test('pictures and recordings beside articles give the same bytes as those of a folder', async () => {
  using folder = new PublicationFolder();
  for (const [path, bytes] of files) folder.write(path, bytes);
  await folder.run();
  expect(await place.run()).toMatchObject({ problems: [], counts: { published: 1 } });
  expect(exportOf(place)).toEqual(exportOf(folder));
  expect(Object.keys(exportOf(place))).toContain(join('media', 'photos', 'horn.wav'));
});

test('what has not changed is not asked for again', async () => {
  await place.run();
  asked();
  const { counts } = await place.run();
  expect(counts.read).toBe(0);
  expect(asked().map(request => request.split('?')[0])).toEqual(['GET ']);
});

test('a picture that changes revises its article, one that vanishes is a problem', async () => {
  await place.run();
  await server.put('news/photos/pictures/bow.png', png(320, 240));
  expect((await place.run()).changes).toMatchObject([{ kind: 'revised', path: 'photos/boat.md' }]);
  const entry = await place.ask(publication => publication.entryAt('photos/boat.md'));
  expect(entry?.article.images).toMatchObject([{ width: 320, height: 240 }]);
  await server.remove('news/photos/pictures/bow.png');
  expect((await place.run()).problems).toMatchObject([
    { where: 'photos/boat.md', what: expect.stringContaining('photos/pictures/bow.png') },
  ]);
});

test('the server sends them, whole or in part, and says when the bucket is away', async () => {
  await place.run();
  const { articles, buckets, site } = place.settings();
  const store = await openStore(place.state, site.url);
  onTestFinished(() => store.close());
  const { media } = await sourceOf(articles.folder, buckets);
  const { url } = await serve(undefined, { media: mediaFinder(store.publication, media) });
  const horn = (headers: Record<string, string> = {}) =>
    fetch(`${url}/media/photos/horn.wav`, { headers });

  const whole = await horn();
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(wav(1));
  const etag = whole.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]+"$/);
  expect((await horn({ 'If-None-Match': etag })).status).toBe(304);
  const part = await horn({ Range: 'bytes=8-11', 'If-Range': etag });
  expect([part.status, await part.text()]).toEqual([206, 'WAVE']);
  expect(part.headers.get('content-range')).toBe(`bytes 8-11/${wav(1).length}`);

  await server.close();
  const away = await horn();
  expect([away.status, away.headers.get('cache-control')]).toEqual([503, null]);
  expect(away.headers.get('retry-after')).toMatch(/^\d+$/);
});

test('a picture whose bucket goes away while its article is read is looked at by the next run', async () => {
  server.refuse(request => request.startsWith('HEAD') && request.endsWith('bow.png'));
  expect((await place.run()).problems).toMatchObject([{ where: 'photos/pictures/bow.png' }]);
  server.refuse(() => false);
  expect(await place.run()).toMatchObject({ problems: [], counts: { published: 1 } });
});
