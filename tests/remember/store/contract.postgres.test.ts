import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PublishedDocument } from '../../../src/edition.ts';
import type { Ping } from '../../../src/ping.ts';
import type { Remembered } from '../../../src/remember/remembered.ts';
import { documentAt, documentPaths, writeDocument } from '../../../src/remember/store/documents.ts';
import { countEntries, entriesBy, writeEntries } from '../../../src/remember/store/entries.ts';
import { mediaUses, rememberMedia } from '../../../src/remember/store/media.ts';
import { countOlder, newestOf, replacePlaces } from '../../../src/remember/store/memberships.ts';
import { claimPings, planPing } from '../../../src/remember/store/pings.ts';
import {
  commitEdition,
  currentEdition,
  fact,
  writeFact,
} from '../../../src/remember/store/runs.ts';
import { claimSlot } from '../../../src/remember/store/slots.ts';
import {
  atomically,
  openForLook,
  openStore,
  type Store,
  withoutTrace,
} from '../../../src/remember/store/state.ts';
import { allOf } from '../../all-of.ts';
import { freshDatabase } from '../../postgres.ts';

const databases = { SQLite: freshFolder, PostgreSQL: freshDatabase };
const site = 'https://example.org/';
const noon = '2026-03-01T12:00:00.000Z';

async function freshFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function open(address: string): Promise<Store> {
  const store = await openStore(address, site);
  onTestFinished(() => store.close());
  return store;
}

const built = pathToFileURL(
  join(import.meta.dirname, '..', '..', '..', 'dist', 'remember', 'store', 'state.js'),
);

/** @returns the exit code */
async function openInProcess(address: string): Promise<number | null> {
  const program = `import { openStore } from '${built}';
    await (await openStore(process.argv[1], '${site}')).close();`;
  const args = ['--input-type=module', '--eval', program, address];
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
  return code;
}

function entry(id: string, published = noon): Remembered {
  return {
    ...{ id, path: `${id}.md`, slug: id, title: id, published, updated: published },
    ...{ hash: id, media: '', content: id, article: id, claimId: null, claimUrl: null },
    ...{ firstSeen: noon, expires: null, draft: false, standing: 'published', removed: null },
  };
}

const everyByte = Uint8Array.from({ length: 256 }, (_, at) => at);

const document: PublishedDocument = {
  path: 'rss.xml',
  mediaType: 'application/rss+xml',
  feed: 'all',
  tag: 'tag',
  modified: noon,
  bodies: {
    identity: everyByte,
    gzip: Uint8Array.of(0, 92, 120),
    br: brotliCompressSync(everyByte),
  },
};

const ping: Ping = {
  ...{ protocol: 'websub', hub: 'https://hub.example/', document: 'rss.xml', since: noon },
  ...{ state: 'waiting', tries: 0, last: null, next: noon },
};

describe.each(Object.entries(databases))('%s', (_, fresh) => {
  test('what is remembered is found by whoever opens it next', async () => {
    const address = await fresh();
    const first = await openStore(address, site);
    await writeFact(first.state, 'lamp', 'lit');
    await first.close();
    const { state } = await open(address);
    expect(await fact(state, 'lamp')).toBe('lit');
  });

  test('processes that open it for the first time at once do not get in the way of each other', async () => {
    const address = await fresh();
    const opened = await Promise.all([1, 2, 3].map(() => openInProcess(address)));
    expect(opened).toEqual([0, 0, 0]);
    expect(await (await open(address)).publication.edition()).toBeNull();
  });

  test('a database of a newer program is left alone', async () => {
    const address = await fresh();
    const { state } = await open(address);
    const row = sql`insert into kysely_migration values ('9999-later', '2030-01-01')`;
    await row.execute(state);
    await expect(openStore(address, site)).rejects.toThrow(/newer version of Pressrun/);
  });

  test('a look at nothing finds nothing and leaves nothing', async () => {
    const address = await fresh();
    for (const _ of ['once', 'again']) {
      const look = await openForLook(address);
      expect(await countEntries(look)).toEqual({ entries: 0, published: 0 });
      await look.destroy();
    }
  });

  test('bytes come back as they were', async () => {
    const { state } = await open(await fresh());
    await writeDocument(state, document, 0);
    await writeDocument(state, document, 0);
    const bodies = (await documentAt(state, document.path))?.bodies;
    const text = (all: typeof bodies) =>
      Object.values(all ?? {}).map(one => Buffer.from(one).toString('hex'));
    expect(text(bodies)).toEqual(text(document.bodies));
  });

  test('more paths than are read at once come all, in order', async () => {
    const { state } = await open(await fresh());
    const paths = Array.from({ length: 1_001 }, (_, at) => `${at}.xml`);
    await state.transaction().execute(async all => {
      for (const path of paths) await writeDocument(all, { ...document, path }, 0);
    });
    expect(await allOf(documentPaths(state))).toEqual(paths.sort());
  });

  test('text is sorted by its bytes', async () => {
    const { state } = await open(await fresh());
    for (const path of ['b', 'a-b', 'ab', 'B', 'é', 'z', '日', 'a/b', 'a'])
      await writeDocument(state, { ...document, path }, 0);
    expect(await allOf(documentPaths(state))).toEqual([
      'B',
      'a',
      'a-b',
      'a/b',
      'ab',
      'b',
      'z',
      'é',
      '日',
    ]);
  });

  test('entries of the same moment are ordered by id, and numbers are numbers', async () => {
    const { state } = await open(await fresh());
    const ids = ['urn:b', 'urn:A', 'urn:a', 'urn:é'];
    await writeEntries(
      state,
      ids.map(id => entry(id)),
      noon,
    );
    const places = ids.map(id => ({ feed: 'all', entry: id, published: noon, label: null }));
    await replacePlaces(state, ids, places);
    const newest = await newestOf(state, 'all', 9);
    expect(newest.map(({ id }) => id)).toEqual(['urn:é', 'urn:b', 'urn:a', 'urn:A']);
    const place = { feed: 'all', entry: 'urn:b', published: noon };
    expect(await countOlder(state, place, ids.length)).toBe(2);
    expect(await countEntries(state)).toEqual({ entries: 4, published: 4 });
  });

  test('an entry that is written again keeps its first sight', async () => {
    const { state } = await open(await fresh());
    await writeEntries(state, [entry('urn:a')], noon);
    const later = { ...entry('urn:a'), title: 'Later', firstSeen: '2027-01-01T00:00:00.000Z' };
    await writeEntries(state, [later], noon);
    expect(await entriesBy(state, 'id', ['urn:a'])).toMatchObject([
      { title: 'Later', first_seen: noon, draft: 0 },
    ]);
  });

  test('large files and fractions of seconds are kept', async () => {
    const { state } = await open(await fresh());
    const file = { path: 'a.mp4', type: 'video/mp4', bytes: 5_000_000_000, tag: 't' } as const;
    const use = {
      article: 'a.md',
      stamp: 's',
      file: { ...file, width: 640, height: null, duration: 61.25 },
    };
    await rememberMedia(state, ['a.md'], [use]);
    expect(await mediaUses(state)).toEqual([use]);
  });

  test('a search takes words as they stand, in any case of ASCII', async () => {
    const { state, publication } = await open(await fresh());
    const titles = ['100% Wool', '100 Wools', 'ÜBER all', 'a_b', 'acb'];
    await writeEntries(
      state,
      titles.map((title, at) => ({ ...entry(`urn:${at}`), title })),
      noon,
    );
    const articles = titles.map((title, at) => ({
      key: `urn:${at}`,
      json: JSON.stringify({ title, url: null }),
    }));
    await state.insertInto('articles').values(articles).execute();
    const found = async (words: string): Promise<string[]> =>
      (await publication.search(words, 9)).map(({ article }) => article.title);
    expect(await found('100% wool')).toEqual(['100% Wool']);
    expect(await found('A_B')).toEqual(['a_b']);
    expect(await found('über')).toEqual([]);
    expect(await found('ÜBER ALL')).toEqual(['ÜBER all']);
    expect(await found('')).toHaveLength(titles.length);
  });

  test('what is done without a trace is taken back', async () => {
    const { state } = await open(await fresh());
    await withoutTrace(state, db => writeFact(db, 'lamp', 'lit'));
    expect(await fact(state, 'lamp')).toBeNull();
  });

  test('readers see what is committed while an edition is made', async () => {
    const { state, publication } = await open(await fresh());
    await atomically(state, async db => {
      await commitEdition(db, noon);
      expect(await publication.edition()).toBeNull();
    });
    expect(await publication.edition()).toEqual({ number: 1, committed: noon });
  });

  test('questions of a transaction may be asked at once', async () => {
    const { state } = await open(await fresh());
    await atomically(state, async db => {
      await Promise.all(['a', 'b', 'c'].map(name => writeFact(db, name, name)));
      expect(await Promise.all(['a', 'b', 'c'].map(name => fact(db, name)))).toEqual([
        'a',
        'b',
        'c',
      ]);
    });
  });

  test('an edition that fails leaves the one before', async () => {
    const { state } = await open(await fresh());
    await commitEdition(state, noon);
    const broken = atomically(state, async db => {
      await commitEdition(db, noon);
      throw new Error('the disk is full');
    });
    await expect(broken).rejects.toThrow('the disk is full');
    expect((await currentEdition(state))?.number).toBe(1);
  });

  test('a time of the schedule is claimed once, and times before it still can be', async () => {
    const address = await fresh();
    const one = await open(address);
    const other = await open(address);
    const claims = [one, other].map(({ state }) => claimSlot(state, 'slot 12:05'));
    expect((await Promise.all(claims)).toSorted()).toEqual([false, true]);
    expect(await claimSlot(one.state, 'slot 13:00')).toBe(true);
    expect(await claimSlot(other.state, 'slot 12:10')).toBe(true);
    expect(await claimSlot(one.state, 'slot 12:10')).toBe(false);
  });

  test('no ping is claimed twice', async () => {
    const address = await fresh();
    const one = await open(address);
    const other = await open(address);
    const pings = Array.from({ length: 20 }, (_, at) => ({ ...ping, document: `${at}.xml` }));
    await planPing(one.state, pings);
    const until = '2026-03-01T13:00:00.000Z';
    const claims = await Promise.all(
      [one, other].map(({ state }) => claimPings(state, noon, until, 15)),
    );
    const documents = claims.flat().map(claimed => claimed.document);
    expect(new Set(documents).size).toBe(documents.length);
    expect(documents.length).toBeGreaterThanOrEqual(15);
  });
});
