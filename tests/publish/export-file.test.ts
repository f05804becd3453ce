import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { copyFileTo, putFile, takeFile } from '../../src/publish/export-file.ts';
import { tagOf } from '../../src/publish/validators.ts';

const bytes = Buffer.from('The quay is ready.');
const tag = tagOf(bytes);

let folder: string;

/** A file whose writing ended ahead of the rename, and that has the bytes all the same. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'a.html'));
  await expect(putFile(folder, 'a.html', bytes)).rejects.toThrow('the export cannot be written');
  rmdirSync(join(folder, 'a.html'));
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\..*\.pressrun$/)]);
  writeFileSync(join(folder, 'a.html'), bytes);
});

test('what a crash left beside a file that is as it should be goes', async () => {
  expect(await putFile(folder, 'a.html', bytes)).toBe(false);
  expect(readdirSync(folder)).toEqual(['a.html']);
});

test('what a crash left beside a copy that is as it should be goes', async () => {
  const source = join(folder, 'a.html');
  expect(await copyFileTo(folder, 'a.html', source, tag)).toBe(tag);
  expect(readdirSync(folder)).toEqual(['a.html']);
});

test('what a crash left beside a file that is removed goes with it', async () => {
  await takeFile(folder, 'a.html', tag);
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['../out.xml', 'a/../../out.xml', '..'])('nothing is written to %s', async path => {
  await expect(putFile(folder, path, bytes)).rejects.toThrow(/leads out of the folder/);
});
