import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/remember/store/state.ts';
import { BucketServer } from '../bucket-server.ts';
import { serve } from '../serve/server.ts';
import { exportOf } from './bytes.ts';
import { FromBucket } from './from-bucket.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let server: BucketServer;
let place: FromBucket;
beforeEach(async () => {
  server = await BucketServer.start();
  place = new FromBucket(server);
  onTestFinished(() => place[Symbol.dispose]());
});

const texts = new Map([
  ['a.md', markdown('One', { date: '2026-01-10', tags: '[x]' })],
  ['B/grün.md', markdown('Zwei', { date: '2026-01-11' })],
  ['B/c d.html', '<title>Three</title><p>The third text, on 2026-01-12.</p>'],
]);

test('articles of a bucket give the same bytes as those of a folder', async () => {
  using folder = new PublicationFolder();
  for (const path of ['a.md', 'B/grün.md']) {
    const text = texts.get(path) ?? '';
    folder.write(path, text);
    await server.put(`news/${path}`, text);
  }
  for (const other of ['news/.hidden.md', 'news/.git/a.md', 'news/lamp.png', 'newspaper/b.md'])
    await server.put(other, 'no article');
  await folder.run();
  const report = await place.run();
  expect(report).toMatchObject({ problems: [], counts: { files: 2, published: 2 } });
  expect(exportOf(place)).toEqual(exportOf(folder));
});

test('an object is read when its ETag has changed, and only then', async () => {
  for (const [path, text] of texts) await server.put(`news/${path}`, text);
  expect((await place.run()).counts.read).toBe(3);
  expect((await place.run()).counts.read).toBe(0);
  await server.put('news/B/grün.md', texts.get('B/grün.md') ?? '');
  expect((await place.run()).counts.read).toBe(0);
  await server.put('news/a.md', markdown('One, corrected', { date: '2026-01-10' }));
  await server.remove('news/B/c d.html');
  const { counts, changes } = await place.run();
  expect(counts.read).toBe(1);
  expect(changes.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual([
    'removed B/c d.html',
    'revised a.md',
  ]);
});

test('while the bucket is away a run fails with one problem, and what was published stays', async () => {
  await server.put('news/a.md', texts.get('a.md') ?? '');
  await place.run();
  await server.close();
  await expect(place.run()).rejects.toMatchObject({
    problems: [{ where: 's3://feeds/news/', what: expect.stringContaining('ECONNREFUSED') }],
  });
  expect(await place.titles()).toEqual(['One']);
  expect(await readiness()).toEqual([200, 'stale']);
  await server.open();
  await server.put('news/b.md', markdown('Two', { date: '2026-01-11' }));
  await place.run();
  expect(await place.titles()).toEqual(['Two', 'One']);
  expect(await readiness()).toEqual([200, 'ready']);
});

/** What a server says of itself. */
async function readiness(): Promise<[number, string]> {
  const store = await openStore(place.state, place.settings().site.url);
  onTestFinished(() => store.close());
  const { url } = await serve(undefined, { publication: store.publication });
  const response = await fetch(`${url}/readyz`);
  return [response.status, JSON.parse(await response.text()).status];
}
