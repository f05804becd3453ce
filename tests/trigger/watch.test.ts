import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Watch, watchFolder } from '../../src/trigger/watch.ts';

let place: string;
let folder: string;
let watch: Watch;
let count: number;
let failures: unknown[];

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'pressrun-watch-'));
  folder = join(place, 'articles');
  mkdirSync(join(folder, 'nested'), { recursive: true });
  count = 0;
  failures = [];
  watch = watchFolder(
    {
      folder,
      isArticle: name => name.endsWith('.md'),
      isHidden: name => name.startsWith('.'),
      polling: false,
      failed: error => failures.push(error),
    },
    () => {
      count++;
    },
  );
  await setTimeout(500);
});
afterEach(async () => {
  await watch.stop();
  rmSync(place, { recursive: true, force: true });
  expect(failures).toEqual([]);
});

async function told(work: () => void): Promise<void> {
  const before = count;
  work();
  while (count === before) await setTimeout(20);
}

test('it tells of files that appear, change, move and go, in nested folders too', async () => {
  await told(() => writeFileSync(join(folder, 'a.md'), 'one'));
  await told(() => writeFileSync(join(folder, 'a.md'), 'another'));
  await told(() => renameSync(join(folder, 'a.md'), join(folder, 'nested/b.md')));
  await told(() => rmSync(join(folder, 'nested/b.md')));
});

test('a burst of changes is told of once', async () => {
  await told(() => {
    for (let at = 0; at < 40; at++) writeFileSync(join(folder, `${at}.md`), 'text');
  });
  await setTimeout(700);
  expect(count).toBe(1);
});

test('other files are not told of', async () => {
  writeFileSync(join(folder, 'picture.png'), '');
  writeFileSync(join(folder, '.a.md.swp'), '');
  await setTimeout(900);
  expect(count).toBe(0);
});

test('a folder that vanishes and returns is told of and goes on being watched', async () => {
  await told(() => renameSync(folder, join(place, 'away')));
  await told(() => renameSync(join(place, 'away'), folder));
  await setTimeout(1500);
  await told(() => writeFileSync(join(folder, 'a.md'), 'one'));
});
