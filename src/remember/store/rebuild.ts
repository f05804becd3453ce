import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Instant } from '../../article.ts';
import { makeStateFolder } from '../../state-folder.ts';
import type { Remembered } from '../remembered.ts';
import { type PublishedItem, salvagedFrom } from '../salvaged.ts';
import { chunks } from './chunks.ts';
import { rowOf } from './entries.ts';
import { openDatabase } from './open.ts';
import { inMemory } from './sqlite/dialect.ts';
import { salvageEntries } from './sqlite/salvage.ts';
import { databaseFile, type State } from './state.ts';

/** What has come of setting a database aside. */
export interface Rebuilt {
  /** Where the old one is now; null where there was none. */
  readonly aside: string | null;
  /** Entries that were carried over: read in the database, and found in published feeds only. */
  readonly fromDatabase: number;
  readonly fromFeeds: number;
}

/**
 * Sets the database in a folder aside and puts an empty one in its place, which knows the ids, slugs
 * and dates of the entries that were there: the next run finds their files. Nothing is lost where
 * this is broken off.
 *
 * @param published items of published feeds, for what cannot be read in the database
 */
export async function rebuildDatabase(
  folder: string,
  published: readonly PublishedItem[],
  siteUrl: string,
  now: Instant,
): Promise<Rebuilt> {
  const file = join(folder, databaseFile);
  const fresh = join(folder, 'rebuilding.db');
  rmSync(fresh, { force: true });
  makeStateFolder(folder);
  const aside = existsSync(file) ? copyAside(file, now) : null;
  const read = aside === null ? [] : salvageEntries(aside);
  const known = new Set(read.map(({ id }) => id));
  const found = published
    .map(item => salvagedFrom(item, siteUrl, now))
    .filter(({ id }) => !known.has(id) && known.add(id));
  const state = await openDatabase(inMemory);
  const fromDatabase = await keep(state, read, now);
  const fromFeeds = await keep(state, found, now);
  await sql`vacuum into ${sql.lit(fresh)}`.execute(state);
  await state.destroy();
  for (const name of companions) rmSync(file + name, { force: true });
  renameSync(fresh, file);
  return { aside, fromDatabase, fromFeeds };
}

/** Writes them as entries whose files are gone, so that each takes up its own again. */
async function keep(state: State, entries: readonly Remembered[], now: Instant): Promise<number> {
  let kept = 0;
  for (const piece of chunks(entries)) {
    const rows = piece.map(entry => rowOf({ ...entry, removed: entry.removed ?? now }, now));
    const written = await state
      .insertInto('entries')
      .values(rows)
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirstOrThrow();
    kept += Number(written.numInsertedOrUpdatedRows ?? 0);
  }
  return kept;
}

/** What SQLite keeps beside a database (https://sqlite.org/tempfiles.html). */
const companions = ['-wal', '-shm'] as const;

/**
 * Copies the database away with what lies beside it. It is read there, and never where it was: a
 * connection to it that is closed late removes what lies beside its name, the new one's by then.
 */
function copyAside(file: string, now: Instant): string {
  const aside = file.replace(/\.db$/, `-until-${now.slice(0, 19).replaceAll(':', '.')}.db`);
  for (const name of ['', '-wal'])
    if (existsSync(file + name)) copyFileSync(file + name, aside + name);
  return aside;
}
