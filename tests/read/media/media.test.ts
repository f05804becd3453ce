import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type LocalFile, localType } from '../../../src/local-file.ts';
import { complete } from '../../../src/read/media/complete.ts';
import { folderMedia } from '../../../src/read/media/folder-media.ts';
import { changedUses, measureFiles } from '../../../src/read/media/measured.ts';
import { entryOf } from '../../entries.ts';
import { png, wav } from '../../media-bytes.ts';

const site = 'https://harbour.example/';
let folder: string;

beforeEach(() => {
  const outer = mkdtempSync(join(tmpdir(), 'pressrun-'));
  folder = join(outer, 'articles');
  mkdirSync(join(folder, 'photos'), { recursive: true });
  writeFileSync(join(outer, 'secret.jpg'), png(1, 1));
  onTestFinished(() => rmSync(outer, { recursive: true }));
});

function fileAt(path: string): LocalFile {
  const nothing = { bytes: null, tag: null, width: null, height: null, duration: null };
  return { path, type: localType(path) ?? '', ...nothing };
}

async function measured(path: string): Promise<LocalFile | undefined> {
  return (await measureFiles(folderMedia(folder), [fileAt(path)], new Map()))[0]?.file;
}

test('a picture has pixels', async () => {
  writeFileSync(join(folder, 'boat.png'), png(640, 480));
  expect(await measured('boat.png')).toMatchObject({ width: 640, height: 480, duration: null });
});

test('a recording has seconds and bytes', async () => {
  writeFileSync(join(folder, 'horn.wav'), wav(3));
  expect(await measured('horn.wav')).toMatchObject({ bytes: 24_044, duration: 3, width: null });
});

test('a transcript has only bytes', async () => {
  writeFileSync(join(folder, 'horn.vtt'), 'WEBVTT\n');
  expect(await measured('horn.vtt')).toMatchObject({ bytes: 7, duration: null, width: null });
});

test('what is not what its name says has a size all the same', async () => {
  writeFileSync(join(folder, 'boat.jpg'), 'no picture');
  writeFileSync(join(folder, 'horn.mp3'), 'no sound');
  expect(await measured('boat.jpg')).toMatchObject({ bytes: 10, width: null });
  expect(await measured('horn.mp3')).toMatchObject({ bytes: 8, duration: null });
});

test('a file that has been measured is not read again until it changes', async () => {
  const location = join(folder, 'boat.png');
  writeFileSync(location, png(2, 2));
  const [before] = await measureFiles(folderMedia(folder), [fileAt('boat.png')], new Map());
  const remembered = { stamp: before?.stamp ?? '', file: { ...fileAt('boat.png'), width: 99 } };
  const known = new Map([['boat.png', remembered]]);
  expect(await measureFiles(folderMedia(folder), [fileAt('boat.png')], known)).toEqual([
    remembered,
  ]);
  writeFileSync(location, png(4, 4));
  const [after] = await measureFiles(folderMedia(folder), [fileAt('boat.png')], known);
  expect(after?.file.width).toBe(4);
});

test('changed, new and vanished files are noticed', async () => {
  for (const name of ['same', 'changed', 'vanished'])
    writeFileSync(join(folder, `${name}.png`), png(2, 2));
  const names = ['same', 'changed', 'vanished', 'new'];
  const files = names.map(name => fileAt(`${name}.png`));
  const uses = await measureFiles(folderMedia(folder), files, new Map());
  writeFileSync(join(folder, 'changed.png'), png(3, 3));
  rmSync(join(folder, 'vanished.png'));
  writeFileSync(join(folder, 'new.png'), png(2, 2));
  const changed = await changedUses(folderMedia(folder), uses);
  expect(changed.map(({ file }) => file.path)).toEqual(['changed.png', 'vanished.png', 'new.png']);
});

test('a file that was touched has changed, but has the same tag', async () => {
  const location = join(folder, 'boat.png');
  writeFileSync(location, png(2, 2));
  const uses = await measureFiles(folderMedia(folder), [fileAt('boat.png')], new Map());
  utimesSync(location, 1, 1);
  expect(await changedUses(folderMedia(folder), uses)).toHaveLength(1);
  expect((await measured('boat.png'))?.tag).toBe(uses[0]?.file.tag);
});

test.each([
  ['a folder', 'photos'],
  ['a file that is not there', 'nothing.png'],
  ['a file in what is no folder', 'boat.png/inner.png'],
  ['a way out of the folder', '../secret.jpg'],
  ['a link that leads out of the folder', 'link.jpg'],
  ['a folder that is a link out of it', 'outside/secret.jpg'],
  ['a link to itself', 'loop.jpg'],
])('%s is not found', async (_, path) => {
  writeFileSync(join(folder, 'boat.png'), png(1, 1));
  symlinkSync('../secret.jpg', join(folder, 'link.jpg'));
  symlinkSync('..', join(folder, 'outside'));
  symlinkSync('loop.jpg', join(folder, 'loop.jpg'));
  expect(await folderMedia(folder).find(path)).toBeNull();
});

test('a link inside the folder is followed', async () => {
  writeFileSync(join(folder, 'boat.png'), png(1, 1));
  symlinkSync('../boat.png', join(folder, 'photos', 'boat.png'));
  const found = await folderMedia(folder).find('photos/boat.png');
  expect(await found?.onDisk(async location => location)).toMatch(/articles\/boat\.png$/);
});

const image = { alt: null, caption: null, credit: null, width: 300, height: 200 };
const attachment = { type: 'audio/wav', title: null, bytes: 1, duration: 60 };

test('the file knows better than what is written about it, and others are left alone', () => {
  const { article } = entryOf({
    image: { ...image, url: `${site}media/boat.png` },
    images: [
      { ...image, url: `${site}media/boat.png` },
      { ...image, url: 'https://elsewhere.example/boat.png' },
    ],
    attachments: [{ ...attachment, url: `${site}media/horn.wav` }],
  });
  const files = [
    { ...fileAt('boat.png'), tag: 'a', bytes: 9, width: 640, height: 480 },
    { ...fileAt('horn.wav'), tag: 'b', bytes: 24_044, duration: 3 },
  ];
  const completed = complete(article, files, site);
  expect(completed.image).toMatchObject({ width: 640, height: 480 });
  expect(completed.images.map(({ width }) => width)).toEqual([640, 300]);
  expect(completed.attachments).toMatchObject([{ bytes: 24_044, duration: 3 }]);
  expect(completed.problems).toEqual([]);
});

test('missing files are one problem, and a wrong one is another', () => {
  const { article } = entryOf({ path: 'photos/trip.md' });
  const missing = ['a', 'b', 'c', 'd', 'e'].map(name => fileAt(`photos/${name}.jpg`));
  const wrong = { ...fileAt('photos/boat.jpg'), tag: 'x', bytes: 10 };
  const { problems } = complete(article, [...missing, wrong], site);
  expect(problems.map(({ what, where }) => [where, what])).toEqual([
    [
      'photos/trip.md',
      'it refers to photos/a.jpg, photos/b.jpg, photos/c.jpg and 2 more, not found in the articles folder',
    ],
    ['photos/trip.md', 'it refers to photos/boat.jpg, which cannot be read as image/jpeg'],
  ]);
});
