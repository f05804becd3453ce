import { existsSync } from 'node:fs';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { PressSettings } from '../../src/pressrun/settings.ts';
import { BucketServer } from '../bucket-server.ts';
import { png } from '../media-bytes.ts';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let server: BucketServer;
let place: InBucket;
beforeEach(async () => {
  server = await BucketServer.start();
  place = new InBucket();
  onTestFinished(() => place[Symbol.dispose]());
});

/** A publication whose export goes into the bucket. */
class InBucket extends PublicationFolder {
  gzip = false;

  override settings(): PressSettings {
    const buckets = { ...server.access, gzip: this.gzip };
    return { ...super.settings(), export: `s3://${server.bucket}/site/`, buckets };
  }

  /** Writes an article a minute ago, and runs an hour later. */
  async publish(path: string, text: string): Promise<void> {
    this.write(path, text);
    await this.run();
    this.now = new Date(Date.parse(this.now) + 3_600_000).toISOString();
  }
}

/** What was asked of the server since the last look, other than heads. */
function asked(): string[] {
  return server.requests.splice(0).filter(request => !request.startsWith('HEAD'));
}

test('a bucket holds the same bytes as a folder, ready to be served', async () => {
  using folder = new PublicationFolder();
  for (const one of [folder, place]) {
    one.write('a.md', markdown('One', { date: '2026-01-10', tags: '[x]' }));
    one.write('b.md', `${markdown('Two', { date: '2026-01-11' })}\n![A lamp](lamp.png)\n`);
    one.write('lamp.png', Buffer.from('89504e470d0a1a0a', 'hex'));
    await one.run();
  }
  const files = Object.keys(exportOf(folder)).sort();
  const put = asked().map(request => request.replace('PUT site/', ''));
  expect(put.map(decodeURIComponent).sort()).toEqual(files);
  for (const [path, text] of Object.entries(exportOf(folder)))
    expect((await server.get(`site/${path}`)).text, path).toBe(text);
  expect((await server.get('site/rss.xml')).headers).toMatchObject({
    'content-type': 'application/rss+xml; charset=utf-8',
    'cache-control': 'public, max-age=60',
  });
  expect((await server.get('site/media/lamp.png')).headers['content-type']).toBe('image/png');
});

test('only what has changed is written, feeds after what they link to, removals last', async () => {
  await place.publish('a.md', markdown('One', { date: '2026-01-10' }));
  await place.publish('b.md', markdown('Two', { date: '2026-01-11' }));
  asked();
  await place.run();
  expect(asked()).toEqual([]);
  place.remove('a.md');
  await place.publish('c.md', markdown('Three', { date: '2026-01-12' }));
  const requests = asked();
  const at = (request: string) => requests.indexOf(request);
  expect(at('PUT site/articles/three/index.html')).toBeGreaterThanOrEqual(0);
  expect(at('PUT site/rss.xml')).toBeGreaterThan(at('PUT site/articles/three/index.html'));
  expect(at('DELETE site/articles/one/index.html')).toBeGreaterThan(at('PUT site/rss.xml'));
  expect(requests).not.toContain('PUT site/articles/two/index.html');
});

test('text is stored compressed where that is asked for, and media as they are', async () => {
  place.write('a.md', `${markdown('One', { date: '2026-01-10' })}\n![A lamp](lamp.png)\n`);
  place.write('lamp.png', png(4, 4));
  await place.run();
  const plain = await server.get('site/rss.xml');
  place.gzip = true;
  await place.run();
  const zipped = await server.get('site/rss.xml');
  expect(zipped.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'application/rss+xml; charset=utf-8',
  });
  expect(zipped.text).toBe(plain.text);
  expect((await server.get('site/media/lamp.png')).headers).not.toHaveProperty('content-encoding');
  asked();
  await place.run();
  expect(asked()).toEqual([]);
  place.remove('a.md');
  place.write('b.md', markdown('Two', { date: '2026-01-11' }));
  await place.run({ force: true });
  expect(asked()).toContain('DELETE site/articles/one/index.html');
});

test('a publication whose state is lost writes no object that is there already', async () => {
  place.write('a.md', markdown('One', { date: '2026-01-10' }));
  await place.run();
  asked();
  using again = new InBucket();
  again.write('a.md', markdown('One', { date: '2026-01-10' }));
  await again.run();
  expect(asked()).toEqual([]);
});

test('while the bucket is away a run has one problem, and the next one makes it good', async () => {
  await server.close();
  place.write('a.md', markdown('One', { date: '2026-01-10' }));
  const report = await place.run();
  expect(report.outcome).toBe('published');
  expect(report.problems).toHaveLength(1);
  expect(report.problems[0]).toMatchObject({ where: 's3://feeds' });
  await server.open();
  expect((await place.run()).problems).toEqual([]);
  expect((await server.get('site/rss.xml')).text).toContain('One');
  expect(existsSync('s3:')).toBe(false);
});

test("a robots.txt that is somebody else's stays", async () => {
  await server.put('site/robots.txt', 'User-agent: *\n');
  await place.publish('a.md', markdown('One', { date: '2026-01-10' }));
  expect((await server.get('site/robots.txt')).text).toBe('User-agent: *\n');
});
