import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { mediaFinder } from '../../src/cli/serving/media.ts';
import { folderMedia } from '../../src/read/media/folder-media.ts';
import { openStore } from '../../src/remember/store/state.ts';
import { png, wav } from '../media-bytes.ts';
import { PublicationFolder } from '../pressrun/publication-folder.ts';
import { raw } from './raw.ts';
import { type Running, serve } from './server.ts';

let place: PublicationFolder;
let server: Running;

beforeEach(async () => {
  place = new PublicationFolder();
  const store = await openStore(place.state, place.settings().site.url);
  onTestFinished(async () => {
    await store.close();
    place[Symbol.dispose]();
  });
  place.write('photos/boat.md', article('2026-02-01'));
  place.write('photos/bow of the boat.png', png(64, 48));
  place.write('photos/horn.wav', wav(1));
  await place.run();
  server = await serve(undefined, {
    media: mediaFinder(store.publication, folderMedia(place.articles)),
  });
});

function article(date: string): string {
  return `---
title: A boat
date: ${date}
audio: horn.wav
---

![The bow](<bow of the boat.png>)

She is painted red, as every year.
`;
}

const at = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${server.url}/media/${path}`, { method, headers });

test('a picture is sent with its type, and any site may show it', async () => {
  const response = await at('photos/bow%20of%20the%20boat.png');
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(png(64, 48));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    'accept-ranges': 'bytes',
  });
  expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d{5,}/);
});

test('the enclosure of the feed leads to as many bytes as it says', async () => {
  const feed = await place.ask(publication => publication.document('rss.xml'));
  const { items } = parseRssFeed(Buffer.from(feed?.bodies.identity ?? []).toString());
  const enclosure = items?.[0]?.enclosures?.[0];
  const path = enclosure?.url?.replace('https://example.org/media/', '') ?? '';
  const response = await at(path);
  expect(response.headers.get('content-type')).toBe(enclosure?.type);
  expect((await response.arrayBuffer()).byteLength).toBe(enclosure?.length);
});

test.each([
  ['the beginning', 'bytes=0-3', 206, 'RIFF', 'bytes 0-3/8044'],
  ['a part', 'bytes=8-11', 206, 'WAVE', 'bytes 8-11/8044'],
  ['what is not there', 'bytes=9000-', 416, null, 'bytes */8044'],
])('a player asks for %s', async (_, range, status, text, contentRange) => {
  const response = await at('photos/horn.wav', { Range: range });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-range')).toBe(contentRange);
  if (text !== null) expect(await response.text()).toBe(text);
});

test('a part is only sent of the very same bytes', async () => {
  const etag = (await at('photos/horn.wav')).headers.get('etag') ?? '';
  const range = { Range: 'bytes=0-3' };
  expect((await at('photos/horn.wav', { ...range, 'If-Range': etag })).status).toBe(206);
  place.write('photos/horn.wav', wav(2));
  expect((await at('photos/horn.wav', { ...range, 'If-Range': etag })).status).toBe(200);
});

test('what has not changed is not sent again', async () => {
  const first = await at('photos/horn.wav');
  const etag = first.headers.get('etag') ?? '';
  const modified = first.headers.get('last-modified') ?? '';
  expect(etag).toMatch(/^"[^"]+"$/);
  expect((await at('photos/horn.wav', { 'If-None-Match': etag })).status).toBe(304);
  expect((await at('photos/horn.wav', { 'If-Modified-Since': modified })).status).toBe(304);
});

test('HEAD says the same without the bytes', async () => {
  const response = await at('photos/horn.wav', {}, 'HEAD');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe(String(wav(1).length));
  expect(await response.text()).toBe('');
});

test('an embargo holds for the pictures too', async () => {
  place.write('photos/boat.md', article('2026-12-01'));
  await place.run();
  expect((await at('photos/horn.wav')).status).toBe(404);
});

test('a file that no article refers to is not sent', async () => {
  place.write('photos/unused.png', png(1, 1));
  await place.run();
  expect((await at('photos/unused.png')).status).toBe(404);
});

test.each([
  '/media/photos/boat.md',
  '/media/photos/',
  '/media/../state/pressrun.db',
  '/media/photos/..%2f..%2fstate%2fpressrun.db',
  '/media/photos/%2e%2e/photos/boat.md',
  '/media//etc/passwd',
])('%s leads nowhere', async path => {
  expect([400, 404]).toContain((await raw(server.port, `GET ${path}`)).status);
});

test('a file that became a link out of the folder is not sent', async () => {
  place.write('../secret.wav', wav(1));
  rmSync(join(place.articles, 'photos/horn.wav'));
  symlinkSync('../../secret.wav', join(place.articles, 'photos/horn.wav'));
  expect((await at('photos/horn.wav')).status).toBe(404);
});
