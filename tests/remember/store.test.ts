import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../../src/remember/store/migrations/migrations.ts';
import { fact, keptRuns, lastRuns, recordRun, writeFact } from '../../src/remember/store/runs.ts';
import { sqliteDdl } from '../../src/remember/store/sqlite/dialect.ts';
import {
  atomically,
  databaseFile,
  openForLook,
  openStore,
  type State,
  withoutTrace,
} from '../../src/remember/store/state.ts';
import { namedLines, type RunReport } from '../../src/report.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pressrun-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const site = 'https://example.org/';

const report: Omit<RunReport, 'number'> = {
  trigger: 'manual',
  started: '2026-03-01T12:00:00.000Z',
  finished: '2026-03-01T12:00:01.000Z',
  outcome: 'unchanged',
  edition: null,
  counts: {
    files: 0,
    read: 0,
    normalized: 0,
    changes: 0,
    kinds: {},
    broken: 0,
    problems: 0,
    entries: 0,
    published: 0,
    feeds: 0,
    written: 0,
    documents: 0,
  },
  steps: {},
  slowest: [],
  changes: [],
  written: [],
  dropped: [],
  problems: [],
};

async function withState(work: (state: State) => Promise<void>): Promise<void> {
  const store = await openStore(folder, site);
  try {
    await work(store.state);
  } finally {
    await store.close();
  }
}

test('a file that is no database is named in one line, with what to do', async () => {
  writeFileSync(join(folder, databaseFile), 'not a database '.repeat(100));
  await expect(openStore(folder, site)).rejects.toThrow(
    /pressrun\.db: this is no database .*`pressrun store rebuild`.*the same ids\.$/,
  );
});

test("another program's database is left alone", async () => {
  const other = new Database(join(folder, databaseFile));
  other.exec('create table letters (text)');
  await expect(openStore(folder, site)).rejects.toThrow(/another program's .*letters/);
  const tables = other.prepare('select name from sqlite_master').all();
  other.close();
  expect(tables).toEqual([{ name: 'letters' }]);
});

test('a folder that cannot be made is named in one line', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(openStore(join(folder, 'file'), site)).rejects.toThrow(/cannot be opened/);
});

test('a database of a newer program is left alone', async () => {
  await withState(async state => {
    const row = sql`insert into kysely_migration values ('9999-later', '2030-01-01')`;
    await row.execute(state);
  });
  await expect(openStore(folder, site)).rejects.toThrow(/newer version of Pressrun/);
});

test('a look at a publication without a state leaves no state behind', async () => {
  const state = await openForLook(join(folder, 'none'));
  expect(await lastRuns(state, 1)).toEqual([]);
  await state.destroy();
  expect(readdirSync(folder)).toEqual([]);
});

test('what is done without a trace is taken back', async () => {
  await withState(async state => {
    const numbered = await withoutTrace(state, db => recordRun(db, report));
    expect(numbered.number).toBe(1);
    expect(await lastRuns(state, 1)).toEqual([]);
  });
});

test('what is asked of a transaction after the disk was full is not done outside of it', async () => {
  await withState(async state => {
    await sql`pragma max_page_count = 1`.execute(state);
    const noRoom = 'there is no room on the disk of the database';
    const work = atomically(state, async db => {
      await writeFact(db, 'before', 'the disk was full');
      await expect(writeFact(db, 'large', 'x'.repeat(1_000_000))).rejects.toThrow(noRoom);
      await expect(writeFact(db, 'after', 'the disk was full')).rejects.toThrow(noRoom);
    });
    await expect(work).rejects.toThrow(noRoom);
    await atomically(state, db => writeFact(db, 'later', 'there was room'));
    const facts = await Promise.all(['before', 'after', 'later'].map(name => fact(state, name)));
    expect(facts).toEqual([null, null, 'there was room']);
  });
});

test('readers see what is committed while a transaction is open', async () => {
  const store = await openStore(folder, site);
  await store.state.transaction().execute(async db => {
    await recordRun(db, report);
    expect(await store.publication.runs(1)).toEqual([]);
  });
  expect(await store.publication.runs(1)).toHaveLength(1);
  await store.close();
});

test('the last thousand reports are kept, the newest first', async () => {
  await withState(async state => {
    const last = { number: keptRuns, report: JSON.stringify({ number: keptRuns, ...report }) };
    await state.insertInto('runs').values(last).execute();
    await state.insertInto('runs').values({ number: 1, report: last.report }).execute();
    await recordRun(state, report);
    const rows = await state.selectFrom('runs').select('number').orderBy('number').execute();
    expect(rows.map(row => row.number)).toEqual([keptRuns, keptRuns + 1]);
    expect((await lastRuns(state, 1))[0]?.number).toBe(keptRuns + 1);
    expect((await lastRuns(state, 5, keptRuns + 1)).map(run => run.number)).toEqual([keptRuns]);
  });
});

test('of a long list a report keeps the first thousand lines, and its run gets all of it', async () => {
  await withState(async state => {
    const written = Array.from({ length: namedLines + 1 }, (_, at) => `articles/${at}/index.html`);
    expect((await recordRun(state, { ...report, written })).written).toEqual(written);
    expect((await lastRuns(state, 1))[0]?.written).toEqual(written.slice(0, namedLines));
  });
});

test('the log of the database reaches the disk before the database is changed', async () => {
  await withState(async state => {
    const pragma = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(state)).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(Number(await pragma('synchronous'))).toBeGreaterThanOrEqual(1);
  });
});

test('the questions of a run are answered by an index', async () => {
  await withState(async state => {
    const questions = [
      'select * from files where settled = 0',
      "select * from files where problems <> '[]' or rival is not null",
      "select * from files where claim_url in ('x')",
      "select * from entries where next <= 'x'",
      "select * from entries where path in ('x')",
      "select * from entries where hash in ('x')",
      "select * from memberships where entry in ('x')",
      "select * from memberships where feed = 'x' order by published desc, entry desc limit 50",
      "select path from documents where feed = 'x' and archive = 0",
      'select path from exports where pending = 1',
    ];
    for (const question of questions) {
      const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(question)}`.execute(
        state,
      );
      const details = plan.rows.map(row => row.detail).join('; ');
      expect(details, question).toMatch(/USING (?:COVERING )?INDEX/);
      expect(details, question).not.toContain('TEMP B-TREE');
    }
  });
});

test('migrations are in the order of their names', () => {
  const names = Object.keys(migrations(sqliteDdl));
  expect(names).toEqual(names.toSorted());
});
