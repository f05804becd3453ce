import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { databaseFile } from '../../src/remember/store/state.ts';
import { markdown } from '../pressrun/markdown.ts';
import { PublicationFolder, page } from '../pressrun/publication-folder.ts';
import { pressrun } from './terminal.ts';

/** What was published for years, to be copied for each test. */
let original: PublicationFolder;
let folder: string;
let database: string;

beforeAll(async () => {
  original = new PublicationFolder();
  folder = original.folder;
  writeFileSync(
    join(folder, 'pressrun.yaml'),
    'state: state\nsite: { url: https://example.org/, title: The Daily Test }\nfeeds: { limit: 30 }\n',
  );
  await publishForYears();
  const state = new Database(join(folder, 'state', databaseFile));
  state.exec('pragma wal_checkpoint(truncate)');
  state.close();
});
afterAll(() => original[Symbol.dispose]());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pressrun-rebuild-'));
  cpSync(original.folder, folder, { recursive: true, preserveTimestamps: true });
  database = join(folder, 'state', databaseFile);
});
afterEach(() => rmSync(folder, { recursive: true }));

const command = (...argv: string[]) => pressrun(folder, ...argv);

/** As it is after years: articles without a date, renamed ones, a new title, an old id. */
async function publishForYears(): Promise<void> {
  original.write('undated.md', '# Undated\n\nWithout a date.\n');
  original.write('moved.md', '# Moved\n\nIt lies elsewhere later.\n');
  original.write('retitled.md', markdown('First title', { date: '2026-01-03' }));
  original.write('own-id.md', markdown('Own id', { id: 'letter 17', date: '2026-01-04' }));
  original.write('elsewhere.html', canonical);
  for (let number = 0; number < 60; number++)
    original.write(`notes/${number}.md`, markdown(`Note ${number}`, { date: '2025-12-01' }));
  await command('run');
  original.rename('moved.md', 'archive/moved.md');
  original.write('retitled.md', markdown('Second title', { date: '2026-01-03' }));
  await command('run');
  original.write('undated.md', '# Undated\n\nWithout a date.\n', Date.now());
}

const canonical = page('Elsewhere').replace(
  '<title>',
  '<link rel="canonical" href="https://blog.example/elsewhere"><title>',
);

/** What a reader goes by to know an entry again, of every feed that a subscriber may have. */
function toldToReaders(): Record<string, unknown[]> {
  const feeds = readdirSync(join(folder, 'public'), { recursive: true, encoding: 'utf8' }).filter(
    path => /feed\.json$/.test(path),
  );
  return Object.fromEntries(feeds.sort().map(path => [path, itemsIn(path)]));
}

function itemsIn(path: string): unknown[] {
  const { items } = JSON.parse(readFileSync(join(join(folder, 'public'), path), 'utf8'));
  return items.map(({ id, url, title, date_published, date_modified }: Record<string, string>) => {
    return [id, url, title, date_published, date_modified];
  });
}

/** Damages pages in the middle of the file, and leaves the first ones, which hold the schema. */
function scribble(from: number, step: number): void {
  const bytes = readFileSync(database);
  for (let at = from * 4096; at < bytes.length; at += step * 4096) bytes.fill(0xa5, at, at + 2048);
  writeFileSync(database, bytes);
}

function replaceByAnother(): void {
  writeFileSync(database, '');
  const other = new Database(database);
  other.exec('create table letters (text)');
  other.close();
}

test.each<[string, () => void, RegExp]>([
  ['with some pages damaged', () => scribble(30, 5), /./],
  ['with most pages damaged', () => scribble(1, 1), /damaged/],
  ['with a damaged head', () => writeFileSync(database, 'x', { flag: 'r+' }), /no database/],
  ['cut short', () => truncateSync(database, 20_000), /damaged|disk/],
  ['emptied', () => truncateSync(database), /./],
  ['replaced by a text', () => writeFileSync(database, 'no database '.repeat(900)), /no database/],
  ["replaced by another program's", replaceByAnother, /another program's/],
])('a database %s is rebuilt, and no reader sees an entry again', async (_, damage, told) => {
  const before = toldToReaders();
  expect(Object.values(before).flat().length).toBeGreaterThan(65);
  damage();
  const run = await command('status');
  expect(run.out + run.err).toMatch(told);
  const { out, err, code } = await command('store', 'rebuild');
  expect(err).toBe('');
  expect(out).toMatch(/set aside: .*state\/pressrun-until-\d{4}-.*\.db\n65 ids kept/);
  expect(code).toBe(0);
  expect(toldToReaders()).toEqual(before);
  expect((await command('run')).out).toMatch(/Nothing to publish/);
});

test('a database that is whole is carried over without feeds', async () => {
  const before = toldToReaders();
  rmSync(join(folder, 'public'), { recursive: true });
  const { out, err } = await command('store', 'rebuild', '--json');
  expect(err).toBe('');
  expect(JSON.parse(out)).toMatchObject({ fromDatabase: 65, fromFeeds: 0 });
  expect(toldToReaders()).toEqual(before);
});

test('what is not said, or cannot be rebuilt, is told', async () => {
  expect((await command('store')).err).toMatch(/Say one of: copy, rebuild/);
  expect((await command('store', 'rebuild', 'this')).err).toMatch(/only the database/);
});
