import fs, { cpSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

// A run that dies of a file leaves the state as it is at the moment in which the file is opened: it
// is copied at that moment, and the next run goes on from the copy.
let place: PublicationFolder;

beforeEach(() => {
  place = new PublicationFolder();
  for (const name of ['one', 'two', 'three'])
    place.write(`${name}.md`, markdown(`Article ${name}`));
  place.write('deadly.md', markdown('Article deadly'));
});
afterEach(() => place[Symbol.dispose]());

/** How often a file is opened while the work is done; `opening` is called ahead of it. */
async function openings(name: string, opening: () => void, work: () => Promise<unknown>) {
  const original = fs.openSync;
  let count = 0;
  fs.openSync = (path, ...rest) => {
    if (String(path).endsWith(name)) {
      count++;
      opening();
    }
    return original(path, ...rest);
  };
  syncBuiltinESMExports();
  try {
    await work();
    return count;
  } finally {
    fs.openSync = original;
    syncBuiltinESMExports();
  }
}

let copies = 0;

async function dieAt(name: string): Promise<void> {
  const copy = join(place.folder, `copy-${copies++}`);
  const leave = () => cpSync(place.state, copy, { recursive: true });
  expect(await openings(name, leave, () => place.run())).toBe(1);
  place.state = copy;
}

test('a file of which three runs have died is given up, and the others are published', async () => {
  for (let turn = 0; turn < 3; turn++) await dieAt('deadly.md');
  const dodge = () => undefined;
  expect(
    await openings('deadly.md', dodge, async () => {
      const { counts, problems } = await place.run();
      expect(counts).toMatchObject({ published: 3, broken: 1 });
      const what = '3 runs have died while they read this file';
      expect(problems).toEqual([expect.objectContaining({ where: 'deadly.md', what })]);
    }),
  ).toBe(0);
  place.now = '2026-03-01T13:00:00.000Z';
  place.write('deadly.md', markdown('Article mended'));
  expect(await place.run()).toMatchObject({ counts: { published: 4, broken: 0 }, problems: [] });
});

test('the last good version of a file that was given up stays published', async () => {
  await place.run();
  place.now = '2026-03-01T13:00:00.000Z';
  place.write('deadly.md', markdown('Article deadlier'));
  for (let turn = 0; turn < 3; turn++) await dieAt('deadly.md');
  await place.run();
  expect(await place.titles()).toContain('Article deadly');
});

test('two runs that die by chance blame no file', async () => {
  for (let turn = 0; turn < 2; turn++) await dieAt('deadly.md');
  expect(await place.run()).toMatchObject({ counts: { published: 4 }, problems: [] });
});

test('a run that is stopped suspects no file', async () => {
  const stop = new AbortController();
  const progress = () => stop.abort(new Error('stopped'));
  await expect(place.run({ stop: stop.signal, progress })).rejects.toThrow('stopped');
  expect(await place.run()).toMatchObject({ counts: { published: 4 }, problems: [] });
});
