import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { FoundFile } from '../../src/article.ts';
import { listFolder } from '../../src/read/list-folder.ts';
import { readFromFolder } from '../../src/read/read-file.ts';

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'pressrun-read-'));
  folder = join(place, 'articles');
  mkdirSync(folder);
});
afterEach(() => rmSync(place, { recursive: true }));

function write(path: string, text = path): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function paths(): Promise<string[]> {
  return (await listFolder(folder)).files.map(file => file.path);
}

async function problems(): Promise<string[]> {
  return (await listFolder(folder)).problems.map(problem => problem.where);
}

async function only(): Promise<FoundFile> {
  const [file] = (await listFolder(folder)).files;
  if (file === undefined) throw new Error('there is no file');
  return file;
}

test('articles are found in nested folders, in the order of their paths', async () => {
  for (const path of ['b.md', 'a/z.html', 'a/deep/er.txt', 'a.json', '.git/x.md', 'a/b.md~'])
    write(path);
  expect(await paths()).toEqual(['a.json', 'a/deep/er.txt', 'a/z.html', 'b.md']);
  expect(await problems()).toEqual([]);
});

test('a name with separate accents is listed with composed ones, and read', async () => {
  write('cafe\u0301.md', 'noir');
  expect(await paths()).toEqual(['caf\u00e9.md']);
  const { bytes } = readFromFolder(folder, await only(), 100);
  expect(Buffer.from(bytes).toString()).toBe('noir');
});

test('of files that are not wanted the paths are listed', async () => {
  for (const path of ['b.md', 'a.md']) write(path);
  const { files, paths } = await listFolder(folder, file => file.path !== 'b.md');
  expect(files.map(file => file.path)).toEqual(['a.md']);
  expect([...paths].sort()).toEqual(['a.md', 'b.md']);
});

test('two spellings of one name are a problem', async () => {
  write('cafe\u0301.md');
  write('caf\u00e9.md');
  expect(await paths()).toEqual(['caf\u00e9.md']);
  expect(await problems()).toEqual(['caf\u00e9.md']);
});

test('a name that is not UTF-8 is a problem', async () => {
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x2e, 0x6d, 0x64])]),
    'x',
  );
  expect(await paths()).toEqual([]);
  expect(await problems()).toEqual(['\ufffd.md']);
});

test('symbolic links lead to files inside the folder, and no further', async () => {
  writeFileSync(join(place, 'secret.md'), 'secret');
  write('there.md');
  write('.versions/one.md');
  symlinkSync('there.md', join(folder, 'again.md'));
  symlinkSync('.versions/one.md', join(folder, 'one.md'));
  symlinkSync('../secret.md', join(folder, 'out.md'));
  symlinkSync('nowhere.md', join(folder, 'nowhere-to.md'));
  symlinkSync('..', join(folder, 'up'));
  mkdirSync(join(place, 'articles-of-others'));
  writeFileSync(join(place, 'articles-of-others/secret.md'), 'secret');
  symlinkSync('../articles-of-others/secret.md', join(folder, 'beside.md'));
  expect(await paths()).toEqual(['one.md', 'there.md']);
  expect(await problems()).toEqual(['beside.md', 'nowhere-to.md', 'out.md', 'up']);
});

test('a FIFO is a problem and nobody waits for it', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  expect(await paths()).toEqual([]);
  expect(await problems()).toEqual(['pipe.md']);
});

test('a folder that is missing is named, with the option that sets it', async () => {
  rmSync(folder, { recursive: true });
  await expect(listFolder(folder)).rejects.toThrow(
    /articles folder cannot be listed.*articles\.folder/,
  );
});

test('a file that is too large is not read', async () => {
  write('a.md', 'x'.repeat(101));
  const file = await only();
  expect(() => readFromFolder(folder, file, 100)).toThrow(/101 bytes/);
});

test('a file that has changed since it was listed is left to the next run', async () => {
  write('a.md', 'one');
  const file = await only();
  appendFileSync(join(folder, 'a.md'), ', two');
  expect(() => readFromFolder(folder, file, 100)).toThrow(/changed while/);
});

test('a file that has become a FIFO since it was listed is not waited for', async () => {
  write('a.md');
  const file = await only();
  rmSync(join(folder, 'a.md'));
  execFileSync('mkfifo', [join(folder, 'a.md')]);
  // Ends the wait, if there is one, and says so first.
  const script = 'sleep 10; touch waited; : > articles/a.md';
  const writer = spawn('sh', ['-c', script], { cwd: place, detached: true });
  onTestFinished(() => void process.kill(-(writer.pid ?? 0)));
  expect(() => readFromFolder(folder, file, 100)).toThrow(/changed while/);
  expect(existsSync(join(place, 'waited'))).toBe(false);
});

test('a file that has gone since it was listed is a problem with its path', async () => {
  write('a.md');
  const file = await only();
  rmSync(join(folder, 'a.md'));
  expect(() => readFromFolder(folder, file, 100)).toThrow(/^a\.md: .*ENOENT/);
});
