import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { commitEdition } from '../../../../src/remember/store/runs.ts';
import { hasEdition, identityOf } from '../../../../src/remember/store/sqlite/identity.ts';
import { openState } from '../../../../src/remember/store/state.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pressrun-identity-'));
  file = join(folder, 'pressrun.db');
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

async function publish(): Promise<void> {
  const state = await openState(folder);
  await commitEdition(state, '2026-03-01T09:00:00.000Z');
  await state.destroy();
}

/** A database with an edition, and with nothing else that this program wants. */
function older(): Database.Database {
  const database = new Database(file);
  database.exec('create table editions (number integer, committed text)');
  database.exec("insert into editions values (1, '2026-03-01T09:00:00.000Z')");
  return database;
}

test('a file that another has replaced is another, however it came', async () => {
  expect(await identityOf(file)).toBeNull();
  writeFileSync(file, 'one');
  const first = await identityOf(file);
  writeFileSync(file, 'two');
  expect(await identityOf(file)).toBe(first);
  writeFileSync(`${file}.new`, 'one');
  renameSync(`${file}.new`, file);
  expect(await identityOf(file)).not.toBe(first);
});

test('a database has an edition from the first run on', async () => {
  await (await openState(folder)).destroy();
  expect(await hasEdition(file)).toBe(false);
  await publish();
  expect(await hasEdition(file)).toBe(true);
});

test('a database that an older program made is looked at, and not changed', async () => {
  older().close();
  const bytes = readFileSync(file);
  expect(await hasEdition(file)).toBe(true);
  expect(readFileSync(file)).toEqual(bytes);
  expect(readdirSync(folder)).toEqual(['pressrun.db']);
});

test('a database that somebody keeps for himself is not waited for', async () => {
  const other = older();
  other.exec('begin exclusive');
  expect(await hasEdition(file)).toBe(false);
  other.exec('rollback');
  expect(await hasEdition(file)).toBe(true);
  other.close();
});

test.each([
  ['no database', 'this is no database'],
  ['an empty file', ''],
])('%s has no edition', async (_, text) => {
  writeFileSync(file, text);
  expect(await hasEdition(file)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
