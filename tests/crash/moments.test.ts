import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest } from '../../src/remember/digest.ts';
import { exportOf } from '../pressrun/bytes.ts';
import { markdown } from '../pressrun/markdown.ts';
import { PublicationFolder } from '../pressrun/publication-folder.ts';
import { type Published, published } from './published.ts';
import { aheadOfWrites } from './writes.ts';

// A process that is killed leaves on the disk what it has written until then, and nothing else. So
// the disk is copied ahead of every write of a run, and each copy is what a kill at that moment
// would leave.
let place: PublicationFolder;
let copies: string;

beforeEach(() => {
  place = new PublicationFolder();
  copies = mkdtempSync(join(tmpdir(), 'moments-'));
});
afterEach(() => {
  place[Symbol.dispose]();
  rmSync(copies, { recursive: true });
});

const kept = ['state', 'public'] as const;

/** Does a run, and copies the disk ahead of every write. @returns the copies that differ */
async function runWithCopies(): Promise<string[]> {
  const found = new Map<string, string>();
  const copy = () => {
    const key = digest(JSON.stringify(kept.map(name => stateOfDisk(join(place.folder, name)))));
    if (found.has(key)) return;
    const target = join(copies, String(found.size));
    for (const name of kept)
      if (existsSync(join(place.folder, name)))
        cpSync(join(place.folder, name), join(target, name), { recursive: true });
    found.set(key, target);
  };
  const report = await aheadOfWrites(copy, () => place.run());
  expect(report.outcome).toBe('published');
  return [...found.values()];
}

/** Every file with its bytes. */
function stateOfDisk(folder: string): string[][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .map(file => join(file.parentPath, file.name))
    .sort()
    .map(path => [path, digest(readFileSync(path, 'latin1'))]);
}

/** A state goes to a folder of its own: a connection to another that closes late removes its log. */
function bringBack(copy: string, number: number): void {
  place.state = join(place.folder, `state-${number}`);
  const targets = { state: place.state, public: place.public };
  for (const name of kept) {
    rmSync(targets[name], { recursive: true, force: true });
    if (existsSync(join(copy, name))) cpSync(join(copy, name), targets[name], { recursive: true });
  }
}

/** Every edition that may be seen is the one before the run or the one after it, in every document. */
async function expectEveryMomentMadeGood(before: Published): Promise<void> {
  const copiesOfDisk = await runWithCopies();
  const after = await place.ask(published);
  const made = exportOf(place);
  for (const [number, copy] of copiesOfDisk.entries()) {
    bringBack(copy, number);
    const seen = await place.ask(published);
    expect([before.titles, after.titles]).toContainEqual(seen.titles);
    await place.run();
    expect(await place.ask(published)).toEqual(after);
    expect(exportOf(place)).toEqual(made);
  }
}

const none: Published = { titles: [], identities: {} };

function fill(): void {
  for (const name of ['one', 'two', 'three', 'four'])
    place.write(`${name}.md`, markdown(`Article ${name}`, { tags: '[harbour]' }));
}

test('the first run, killed ahead of any write, is made good by the next', async () => {
  fill();
  await expectEveryMomentMadeGood(none);
}, 120_000);

test('a run that revises, renames and removes, killed ahead of any write, is made good', async () => {
  fill();
  await place.run();
  const before = await place.ask(published);
  place.now = '2026-03-01T13:00:00.000Z';
  place.write('one.md', markdown('Article uno', { tags: '[harbour, quay]' }));
  place.rename('two.md', 'second/two.md');
  place.remove('three.md');
  place.write('five.md', markdown('Article five', { tags: '[harbour]' }));
  await expectEveryMomentMadeGood(before);
}, 120_000);
