import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PublishedDocument } from '../../../src/edition.ts';
import { newestArchives, writeDocument } from '../../../src/remember/store/documents.ts';
import { rememberFiles } from '../../../src/remember/store/files.ts';
import {
  countListed,
  countOlderListed,
  type ListedEntry,
  listedAfter,
  listedBlock,
  replaceListed,
} from '../../../src/remember/store/listed.ts';
import { countOlderOf } from '../../../src/remember/store/older.ts';
import { knownStamps, lastReads } from '../../../src/remember/store/stamps.ts';
import { openState, type State } from '../../../src/remember/store/state.ts';
import { entryOf } from '../../entries.ts';
import { freshDatabase } from '../../postgres.ts';

const databases = { SQLite: freshFolder, PostgreSQL: freshDatabase };

async function freshFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-large-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function open(fresh: () => Promise<string>): Promise<State> {
  const state = await openState(await fresh());
  onTestFinished(() => state.destroy());
  return state;
}

function readFile(path: string, rules: string) {
  const modified = '2026-03-01T12:00:00.000Z';
  const file = { path, location: path, size: 1, modified, stamp: `stamp of ${path}` };
  const result = { sighting: null, problems: [] } as const;
  return { file, hash: `hash of ${path}`, rules, result };
}

/** Published a minute after each other. */
function listedEntry(minute: number) {
  const at = new Date(Date.UTC(2026, 2, 1, 12, minute)).toISOString();
  const slug = `entry-${String(minute).padStart(4, '0')}`;
  return entryOf({}, { slug, published: at, updated: at });
}

function documentOfArchive(archive: number): PublishedDocument {
  const bytes = Uint8Array.of(archive);
  return {
    ...{ path: `archive/${archive}/rss.xml`, mediaType: 'application/rss+xml', feed: 'all' },
    ...{ tag: 'tag', modified: '2026-03-01T12:00:00.000Z' },
    bodies: { identity: bytes, gzip: bytes, br: bytes },
  };
}

describe.each(Object.entries(databases))('of a large collection, %s', (_, fresh) => {
  test('knows the stamps of more files than it tells at once, and which rules were others', async () => {
    const state = await open(fresh);
    const paths = Array.from({ length: 2001 }, (_, at) => `"${at}"\n.md`);
    await rememberFiles(
      state,
      paths.map(path => readFile(path, path === paths[7] ? 'old' : 'now')),
    );
    const wanted = paths.map(path => [path, path === paths[7] ? '' : `stamp of ${path}`]);
    expect(await knownStamps(state, 'now')).toEqual(new Map(wanted.map(([a = '', b]) => [a, b])));
  });

  test('knows what was read last, of files that it has', async () => {
    const state = await open(fresh);
    await rememberFiles(state, [readFile('a.md', 'old'), readFile('b.md', 'now')]);
    expect(await lastReads(state, ['a.md', 'new.md'])).toEqual(
      new Map([['a.md', { hash: 'hash of a.md', rules: 'old' }]]),
    );
  });

  test.each([
    [0, []],
    [3, [3]],
    [6, [3, 3]],
    [7, [3, 3, 1]],
  ])('shares %i listed entries out in blocks of three', async (total, counts) => {
    const state = await open(fresh);
    const entries = Array.from({ length: total }, (_, minute) => listedEntry(minute));
    await replaceListed(state, [], entries);
    expect(await countListed(state)).toBe(total);
    let after: ListedEntry | undefined;
    let first = 0;
    for (const [block, count] of counts.entries()) {
      const ids = Array.from({ length: count }, (_, at) => listedEntry(first + at).id).reverse();
      const entries = await listedBlock(state, block + 1, { size: 3, total });
      expect(entries.map(({ entry }) => entry)).toEqual(ids);
      if (after !== undefined) expect(await listedAfter(state, after, 3)).toEqual(entries);
      after = entries[0];
      first += count;
    }
  });

  test('counts the listed entries that are older than one', async () => {
    const state = await open(fresh);
    const entries = [0, 1, 2, 3].map(listedEntry);
    await replaceListed(state, [], entries);
    const places = entries.map(({ id, published }) => ({ entry: id, published }));
    const counts = await Promise.all(places.map(place => countOlderListed(state, place, 4)));
    expect(counts).toEqual([0, 1, 2, 3]);
  });

  test('names the documents of the newest archives', async () => {
    const state = await open(fresh);
    expect(await newestArchives(state, 'all', 2)).toEqual([]);
    for (const archive of [1, 2, 3])
      await writeDocument(state, documentOfArchive(archive), archive);
    await writeDocument(state, { ...documentOfArchive(4), path: 'rss.xml' }, 0);
    const paths = ['archive/2/rss.xml', 'archive/3/rss.xml'];
    expect(await newestArchives(state, 'all', 2)).toEqual(paths);
  });
});

test.each([0, 4_000, 6_000, 20_000])('of 20,000 rows %i are older than a place', async older => {
  const count = async (side: '>=' | '<', most: number) =>
    Math.min(most, side === '<' ? older : 20_000 - older);
  expect(await countOlderOf(20_000, count)).toBe(older);
});
