import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Entry } from '../../src/entry.ts';
import { png, wav } from '../media-bytes.ts';
import { PublicationFolder } from './publication-folder.ts';

let place: PublicationFolder;
beforeEach(() => {
  place = new PublicationFolder();
  place.write('photos/boat.md', boat());
  place.write('photos/pictures/bow.png', png(640, 480));
  place.write('photos/horn.wav', wav(3));
});
afterEach(() => place[Symbol.dispose]());

function boat(more = ''): string {
  return `---
title: A boat
date: 2026-02-01T08:00:00Z
audio: horn.wav
${more}---

She is painted red, as every year, by everybody who has time.

![The bow, red](pictures/bow.png)
`;
}

async function entry(): Promise<Entry | null> {
  return place.ask(publication => publication.entryAt('photos/boat.md'));
}

const media = (path: string) => place.ask(publication => publication.media(path));
const exported = (path: string): string => join(place.public, 'media', path);

test('pictures and recordings are measured, published and exported', async () => {
  await place.run();
  const article = (await entry())?.article;
  expect(article?.images).toMatchObject([
    { url: 'https://example.org/media/photos/pictures/bow.png', width: 640, height: 480 },
  ]);
  expect(article?.attachments).toMatchObject([{ bytes: wav(3).length, duration: 3 }]);
  expect(article?.problems).toEqual([]);
  expect(await media('photos/pictures/bow.png')).toMatchObject({ type: 'image/png' });
  expect(readFileSync(exported('photos/horn.wav'))).toEqual(wav(3));
});

test('the feeds say how large and how long they are', async () => {
  await place.run();
  const { format, feed } = parseFeed(readFileSync(join(place.public, 'rss.xml'), 'utf8'));
  expect(format).toBe('rss');
  expect(feed).toMatchObject({
    items: [
      {
        enclosures: [
          {
            url: 'https://example.org/media/photos/horn.wav',
            length: statSync(join(place.articles, 'photos/horn.wav')).size,
            type: 'audio/wav',
          },
        ],
        itunes: { duration: 3 },
      },
    ],
  });
  const rss = readFileSync(join(place.public, 'rss.xml'), 'utf8');
  expect(rss).toMatch(/<media:content [^>]*bow\.png"[^>]* width="640" height="480"/);
});

test('a second run reads and writes nothing', async () => {
  await place.run();
  const before = statSync(exported('photos/horn.wav')).mtimeMs;
  const { outcome, counts } = await place.run();
  expect({ outcome, read: counts.read }).toEqual({ outcome: 'unchanged', read: 0 });
  expect(statSync(exported('photos/horn.wav')).mtimeMs).toBe(before);
});

test('a picture that changes revises the article', async () => {
  await place.run();
  const before = await entry();
  place.now = '2026-03-02T12:00:00.000Z';
  place.write('photos/pictures/bow.png', png(320, 240));
  const { changes } = await place.run();
  expect(changes.map(({ kind, path }) => [kind, path])).toEqual([['revised', 'photos/boat.md']]);
  const after = await entry();
  expect(after?.article.images[0]?.width).toBe(320);
  expect(after?.updated).toBe(place.now);
  expect(after?.id).toBe(before?.id);
  expect(readFileSync(exported('photos/pictures/bow.png'))).toEqual(png(320, 240));
});

test('a picture that was only touched changes nothing', async () => {
  await place.run();
  place.write('photos/pictures/bow.png', png(640, 480), Date.parse('2026-02-20T00:00:00Z'));
  const { outcome, changes, counts } = await place.run();
  expect({ outcome, changes, read: counts.read }).toEqual({
    outcome: 'unchanged',
    changes: [],
    read: 1,
  });
  expect((await place.run()).counts.read).toBe(0);
});

test('a missing picture is a problem of the article until it is there', async () => {
  place.remove('photos/pictures/bow.png');
  const { problems, counts } = await place.run();
  expect(problems).toEqual([
    {
      what: 'it refers to photos/pictures/bow.png, not found in the articles folder',
      where: 'photos/boat.md',
      fix: 'Put the file there, or correct its name in the article.',
    },
  ]);
  expect(counts.published).toBe(1);
  expect(await media('photos/pictures/bow.png')).toBeNull();

  place.write('photos/pictures/bow.png', png(640, 480));
  expect((await place.run()).problems).toEqual([]);
  expect(existsSync(exported('photos/pictures/bow.png'))).toBe(true);
});

test.each([
  ['under embargo', 'date: 2026-12-01T08:00:00Z\n'],
  ['past its end', 'expires: 2026-02-02T08:00:00Z\n'],
  ['a draft', 'draft: true\n'],
])('the pictures of an article that is %s are not published', async (_, line) => {
  const text = boat(line);
  place.write(
    'photos/boat.md',
    line.startsWith('date') ? text.replace(/date: 2026-02.*\n/, '') : text,
  );
  await place.run();
  expect(await media('photos/pictures/bow.png')).toBeNull();
  expect(existsSync(exported('photos/pictures/bow.png'))).toBe(false);
});

test('they appear with it when the embargo ends, and go with it', async () => {
  place.write('photos/boat.md', boat('expires: 2026-03-03T00:00:00Z\n'));
  place.now = '2026-01-31T12:00:00.000Z';
  await place.run();
  expect(await media('photos/horn.wav')).toBeNull();
  place.now = '2026-02-01T08:00:00.000Z';
  await place.run();
  expect(existsSync(exported('photos/horn.wav'))).toBe(true);
  place.now = '2026-03-03T00:00:00.000Z';
  await place.run();
  expect(await media('photos/horn.wav')).toBeNull();
  expect(existsSync(exported('photos/horn.wav'))).toBe(false);
});

test('what another article still refers to stays when one goes', async () => {
  place.write('photos/second.md', '# Second\n\nThe horn again: [listen](horn.wav), if you like.\n');
  await place.run();
  place.remove('photos/boat.md');
  await place.run();
  expect(await media('photos/horn.wav')).not.toBeNull();
  expect(await media('photos/pictures/bow.png')).toBeNull();
  expect(existsSync(exported('photos/horn.wav'))).toBe(true);
  expect(existsSync(exported('photos/pictures'))).toBe(false);
});

test('a folder that moves with its pictures keeps its entries', async () => {
  await place.run();
  const before = await entry();
  place.rename('photos', '2026/photos');
  const { changes } = await place.run();
  expect(changes.map(({ kind }) => kind)).toEqual(['renamed']);
  const after = await place.ask(publication => publication.entryAt('2026/photos/boat.md'));
  expect(after?.id).toBe(before?.id);
  expect(after?.updated).toBe(before?.updated);
  expect(after?.article.images[0]?.url).toContain('/media/2026/photos/pictures/bow.png');
  expect(existsSync(exported('2026/photos/pictures/bow.png'))).toBe(true);
});

test('an article with an address of its own means the files there', async () => {
  place.write('photos/boat.md', boat('url: https://boats.example/red/\n'));
  await place.run();
  const article = (await entry())?.article;
  expect(article?.files).toEqual([]);
  expect(article?.attachments[0]?.url).toBe('https://boats.example/red/horn.wav');
});

test('chapters beside an article are no article', async () => {
  place.write('photos/horn.chapters.json', '{"version":"1.2.0","chapters":[]}');
  place.write('photos/boat.md', boat('episode: 3\nchapters: horn.chapters.json\n'));
  const { counts, problems } = await place.run();
  expect({ files: counts.files, problems }).toEqual({ files: 1, problems: [] });
  expect(await media('photos/horn.chapters.json')).toMatchObject({
    type: 'application/json+chapters',
  });
});
